// Loaded with `--import`: every thread gets the plain SQLite driver instead of the one with encryption, for `npm run test:all`.
// Two drivers in one process must never open the same file, so the test runner's own way of resolving is caught too.
import { registerHooks } from 'node:module';

const OTHER = /\/node_modules\/better-sqlite3\/lib\/index\.js$/;

registerHooks({
  resolve: (specifier, context, next) => {
    const plain = specifier === 'better-sqlite3' || OTHER.test(specifier);
    return next(
      plain ? 'better-sqlite3-plain' : specifier,
      plain ? { ...context, parentURL: import.meta.url } : context,
    );
  },
});
