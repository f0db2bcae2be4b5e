// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

// Signs in, takes a picture of each page, and prints what axe says of it, one JSON array a line.
import puppeteer from 'puppeteer-core';
import { readFileSync } from 'node:fs';

const [url, word, axe] = [process.argv[2], process.argv[3], readFileSync('node_modules/axe-core/axe.min.js', 'utf8')];
const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium', args: ['--no-sandbox'], acceptInsecureCerts: true,
});
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 1000 });
await page.setBypassCSP(true); // for axe alone

async function look(name) {
  await page.screenshot({ path: `${name}.png`, fullPage: true });
  await page.evaluate(axe);
  const said = await page.evaluate(() => axe.run());
  console.log(JSON.stringify([name, said.passes.length, said.violations.map((each) => [each.impact, each.id])]));
}

await page.goto(`${url}/sign-in`);
await look('sign-in');
await page.type('#word', word);
await Promise.all([page.waitForNavigation(), page.click('button')]);
await look('desk');
await browser.close();
