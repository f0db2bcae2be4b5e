// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2
// Looks again every 15 s; two tones while something urgent hasn't been seen.
const rings = document.currentScript.dataset.rings === "1";
setTimeout(() => location.reload(), 15000);
function tone(context, at, hertz) {
  const [sound, volume] = [context.createOscillator(), context.createGain()];
  sound.frequency.value = hertz;
  volume.gain.value = 0.3;
  sound.connect(volume).connect(context.destination);
  sound.start(context.currentTime + at);
  sound.stop(context.currentTime + at + 0.35);
}
function ring(context) {
  tone(context, 0, 880);
  tone(context, 0.4, 660);
}
if (rings) {
  const context = new AudioContext();
  ring(context);
  setInterval(() => ring(context), 3000);
}
