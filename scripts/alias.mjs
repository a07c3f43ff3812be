// Lets Node run the extension's own TypeScript: `node --import ./scripts/alias.mjs scripts/x.ts`.
// Node strips the types itself; this only resolves `@/…` and imports written without their extension,
// as the bundler does.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = new URL('../', import.meta.url);
const isOurs = (url) => url?.startsWith(root.href) && !url.includes('/node_modules/');

registerHooks({
  resolve(specifier, context, next) {
    const base = specifier.startsWith('@/')
      ? new URL(specifier.slice(2), root)
      : specifier.startsWith('.') && isOurs(context.parentURL)
        ? new URL(specifier, context.parentURL)
        : undefined;
    if (base === undefined) return next(specifier, context);
    const path = fileURLToPath(base);
    const found = [path, `${path}.ts`].find((candidate) => /\.\w+$/.test(candidate) && existsSync(candidate));
    return next(found === undefined ? specifier : pathToFileURL(found).href, context);
  },
});
