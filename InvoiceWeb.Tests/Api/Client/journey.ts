// Sends an invoice, follows its events until it is read, corrects it and deletes it, with nothing but the generated client.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { client } from './client/client.gen';
import { createInvoice, deleteInvoice, followEvents, getInvoice, getMe, listTrash, updateInvoice } from './client/sdk.gen';

const run = async () => {
  const { INVOICEWEB_URL: baseUrl, INVOICEWEB_TOKEN: auth, INVOICEWEB_SAMPLE: sample } = process.env;
  assert.ok(baseUrl && auth && sample);
  client.setConfig({ baseUrl, auth });
  const me = await getMe({ throwOnError: true });
  assert.deepEqual(me.data.scopes, ['read', 'write']);

  const { stream } = await followEvents();
  await stream.next(); // a sign of life: from here on nothing is missed

  const page = readFileSync(sample).toString('base64');
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  const sent = await createInvoice({ body: { pages: [page] }, headers, throwOnError: true });
  const again = await createInvoice({ body: { pages: [page] }, headers, throwOnError: true });
  assert.equal(again.data.id, sent.data.id);
  const path = { id: sent.data.id };

  const seen = new Set<string>();
  for await (const event of stream) {
    if (event.id === path.id && event.invoice) {
      seen.add(event.invoice.status);
      if (!['queued', 'processing'].includes(event.invoice.status)) {
        break;
      }
    }
  }
  assert.ok(seen.has('processing'), [...seen].join());

  const read = await getInvoice({ path, throwOnError: true });
  assert.ok(read.data.fields.total, 'the sample has a total');
  const tag = read.response.headers.get('ETag');
  assert.ok(tag);

  const corrected = await updateInvoice({
    path,
    headers: { 'If-Match': tag },
    body: { fields: { total: 99.5, date: '2026-03-03' }, accept: true },
    throwOnError: true,
  });
  assert.equal(corrected.data.fields.total?.value, 99.5);
  assert.equal(corrected.data.status, 'processed');

  const late = await updateInvoice({ path, headers: { 'If-Match': tag }, body: { fields: { total: 1 } } });
  assert.equal(late.error?.type, 'urn:invoiceweb:problem:version-mismatch');

  await deleteInvoice({ path, throwOnError: true });
  const gone = await getInvoice({ path });
  assert.equal(gone.error?.type, 'urn:invoiceweb:problem:not-found');
  const trash = await listTrash({ throwOnError: true });
  assert.equal(trash.data.items[0].invoice.id, path.id);
};

run().then(() => process.exit(0), (error) => {
  console.error(error);
  process.exit(1);
});
