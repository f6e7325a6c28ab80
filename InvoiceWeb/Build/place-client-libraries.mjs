// Places the files that libman.json names, and no others, under their destinations.
// A file that is already in place unchanged keeps its timestamp, so that an incremental build finds nothing to do.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(process.argv[2]);
const manifest = JSON.parse(readFileSync(join(root, 'libman.json'), 'utf8'));
const wanted = new Map();

for (const { provider = manifest.defaultProvider, library, destination, files } of manifest.libraries) {
  if (provider !== 'filesystem') {
    throw new Error(`libman.json: ${library} names the provider "${provider}"; only "filesystem" is used here.`);
  }

  for (const file of files) {
    wanted.set(resolve(root, destination, file), resolve(root, library, file));
  }
}

const digest = (path) => {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch (error) {
    if (error.code === 'ENOENT') {
      return null;
    }

    throw error;
  }
};

for (const [target, source] of wanted) {
  const expected = digest(source);
  if (expected === null) {
    throw new Error(`libman.json names ${relative(root, source)}, which the packages of package-lock.json do not hold.`);
  }

  if (digest(target) !== expected) {
    mkdirSync(dirname(target), { recursive: true });
    const partial = `${target}.${process.pid}.partial`;
    writeFileSync(partial, readFileSync(source));
    renameSync(partial, target);
  }
}

const library = join(root, 'InvoiceWeb', 'wwwroot', 'lib');
for (const entry of readdirSync(library, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && !wanted.has(path)) {
    rmSync(path);
  }
}
