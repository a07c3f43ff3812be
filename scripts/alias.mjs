// Lets Node run the extension's own TypeScript: `node --import ./scripts/alias.mjs scripts/x.ts`.
// Node strips the types itself; this only resolves `@/…`, imports written without their extension, and the tables that the
// bundler makes, as it does.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = new URL('../', import.meta.url);
const isOurs = (url) => url?.startsWith(root.href) && !url.includes('/node_modules/');

const MADE = { 'virtual:han-variants': '@/lib/han-variants/in-node' };

registerHooks({
  resolve(named, context, next) {
    const specifier = MADE[named] ?? named;
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
