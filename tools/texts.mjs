#!/usr/bin/env node
// Adds sentences to the pages' translations, or takes them out; entries stay in the order that the test asks for.
//   tools/texts.mjs add ROOM "English sentence" "Deutscher Satz" "Phrase française" [the next three ...]
//   tools/texts.mjs remove "English sentence" ...
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../InvoiceWeb/Pages/Localization');
const languages = ['de', 'fr'];
const head = `<?xml version="1.0" encoding="utf-8"?>
<root>
  <resheader name="resmimetype"><value>text/microsoft-resx</value></resheader>
  <resheader name="version"><value>2.0</value></resheader>
  <resheader name="reader"><value>System.Resources.ResXResourceReader, System.Windows.Forms</value></resheader>
  <resheader name="writer"><value>System.Resources.ResXResourceWriter, System.Windows.Forms</value></resheader>
`;
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const unescape = (text) => text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

const read = (file) => new Map(existsSync(file)
  ? [...readFileSync(file, 'utf8').matchAll(/<data name="([^"]*)"[^>]*>\s*<value>([^<]*)<\/value>/g)].map(([, key, value]) => [unescape(key), unescape(value)])
  : []);

const write = (file, texts) => {
  const entries = [...texts].sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `  <data name="${escape(key)}" xml:space="preserve"><value>${escape(value)}</value></data>\n`);
  writeFileSync(file, `${head}${entries.join('')}</root>\n`);
};

const add = ([room, ...sentences]) => languages.forEach((language, column) => {
  const file = join(folder, `${room}.${language}.resx`);
  const texts = read(file);
  for (let i = 0; i < sentences.length; i += 1 + languages.length) {
    texts.set(sentences[i], sentences[i + 1 + column]);
  }

  write(file, texts);
});

const remove = (sentences) => readdirSync(folder).filter((name) => name.endsWith('.resx')).forEach((name) => {
  const file = join(folder, name);
  const texts = read(file);
  sentences.forEach((sentence) => texts.delete(sentence));
  write(file, texts);
});

const [command, ...rest] = process.argv.slice(2);
if (command === 'add' && rest.length >= 2 + languages.length && (rest.length - 1) % (1 + languages.length) === 0) {
  add(rest);
} else if (command === 'remove') {
  remove(rest);
} else {
  console.error('tools/texts.mjs add ROOM "English" "Deutsch" "Français" ... | remove "English" ...');
  process.exit(2);
}
