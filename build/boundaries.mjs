// Which room may import what (the table of README.md): one list of rules, and the check of every import against it.
import path from 'node:path';
import { root } from './run.mjs';
import { filesIn, lineOf, parse, read, walkTree } from './sources.mjs';

const ROOMS = ['shared', 'electron', 'renderer'];

/**
 * A room, the imports it may have, and the door to use instead. The first room that matches a file counts.
 * Imports are matched as a path from the project's root, or as the package's name. `$1` is the feature of the importing file.
 */
export const RULES = [
  {
    room: /^shared\/features\/([^/]+)\//,
    may: [/^shared\//, /^(zod|date-fns|uqr|pinyin-pro)(\/|$)/],
    door: 'shared knows no computer: pass the value in, or do this in electron/ or renderer/',
  },
  {
    room: /^shared\//,
    may: [/^shared\//, /^(zod|date-fns|intl-messageformat|pinyin-pro)(\/|$)/],
    door: 'shared knows no computer: pass the value in, or do this in electron/ or renderer/',
  },
  {
    room: /^electron\/main\.ts$/,
    may: [/^electron\/shell\//],
    door: 'main.ts starts electron/shell/launch.ts and does nothing else',
  },
  {
    room: /^electron\/preload\.ts$/,
    may: [/^electron$/, /^electron\/shell\/channels\.ts$/],
    door: 'the preload passes calls on and knows nothing',
  },
  {
    room: /^electron\/db\/open\.ts$/,
    may: [/^better-sqlite3$/, /^electron\/db\//, /^electron\/keys\/deriveKey\.ts$/, /^shared\//, /^node:/],
    door: 'the store knows no feature: register what must be told in electron/host',
  },
  {
    room: /^electron\/db\//,
    may: [/^electron\/db\//, /^shared\//, /^node:/, /^(zod|uuid)$/],
    door: 'only electron/db/open.ts opens the SQLite driver, and the store knows no feature',
  },
  {
    room: /^electron\/keys\//,
    may: [/^electron\/keys\//, /^electron\/db\/(onDisk|startupError)\.ts$/, /^shared\//, /^node:/, /^zod$/],
    door: 'keys knows neither store nor feature: the host brings them together',
  },
  {
    room: /^electron\/sample\//,
    may: [/^electron\/(sample|host|tabular)\//, /^shared\//, /^node:/, /^date-fns$/],
    door: 'the sample college is made through the same calls as the windows',
  },
  {
    room: /^electron\/tabular\//,
    may: [/^electron\/tabular\//, /^shared\//, /^node:/, /^(hucre|csv-parse|yauzl)(\/|$)/],
    door: 'tabular reads and writes files and knows no feature',
  },
  {
    room: /^electron\/backups\//,
    may: [/^electron\/(backups|db|tabular)\//, /^shared\//, /^node:/, /^zod$/],
    door: 'backups know files and stores, and no feature',
  },
  {
    room: /^electron\/features\/([^/]+)\//,
    may: [
      /^electron\/features\/$1\//,
      /^electron\/features\/[^/]+\/[^/]+\.(sql|write)\.ts$/,
      /^electron\/(db|tabular|backups)\//,
      /^electron\/host\/(?!dispatch|host\.ts|registry)/,
      /^shared\//,
      /^node:/,
      /^(pdfkit|fontkit|uqr|date-fns|zod|pinyin-pro|uuid)(\/|$)/,
    ],
    door: 'another feature is read through its *.sql.ts and written through its *.write.ts, never through its handlers',
  },
  {
    room: /^electron\/host\//,
    may: [
      /^electron\/(host|db|features|tabular|backups|keys|sample)\//,
      /^shared\//,
      /^node:/,
      /^(zod|date-fns|uuid)(\/|$)/,
    ],
    door: 'the host knows neither Electron nor HTTP: that is electron/shell and electron/loopback',
  },
  {
    room: /^electron\/shell\//,
    may: [/^electron$/, /^electron\/(shell|host)\//, /^electron\/db\/startupError\.ts$/, /^shared\//, /^node:/],
    door: 'the shell binds the host and holds neither SQL nor rules',
  },
  {
    room: /^electron\/loopback\//,
    may: [/^electron\/(loopback|host)\//, /^electron\/db\/startupError\.ts$/, /^shared\//, /^node:/],
    door: 'the loopback binds the host and knows no Electron',
  },
  {
    room: /^renderer\/ui\//,
    may: [
      /^renderer\/ui\//,
      /^shared\/messages\//,
      /^(react|react-dom|@mantine|@tanstack\/react-(table|virtual|router)|@tabler|date-fns|intl-messageformat|pdfjs-dist)(\/|$)/,
    ],
    door: 'renderer/ui knows no domain word and no host: pass data and functions in as props',
  },
  {
    room: /^renderer\/api\//,
    may: [/^renderer\/api\//, /^shared\//, /^(react|@tanstack\/react-query|zod)(\/|$)/],
    door: 'renderer/api knows neither pages nor components',
  },
  {
    room: /^renderer\/features\/([^/]+)\//,
    may: [
      /^renderer\/features\/$1\//,
      /^renderer\/features\/[^/]+\/[^/]+\.public\.tsx?$/,
      /^renderer\/(ui|api)\//,
      /^shared\//,
      /^(react|react-dom|@mantine|@tanstack|@tabler|date-fns|zod|jsqr|pdfjs-dist)(\/|$)/,
    ],
    door: 'another feature is used through its <feature>.public.tsx, electron/ through renderer/api',
  },
  {
    room: /^renderer\//,
    may: [/^renderer\//, /^shared\//, /^(react|react-dom|@mantine|@tanstack|@tabler|date-fns|zod|dayjs\/locale)(\/|$)/],
    door: 'electron/ is reached through renderer/api only; dates are date-fns (dayjs is only the locale of the date picker)',
  },
];

/** @returns {string[]} one line a violation: file, line, what, and the door to use */
export function violations(base = root) {
  return ROOMS.flatMap((room) => filesIn(room, /\.(ts|tsx)$/, base)).flatMap((file) =>
    checkFile(file, read(file, base)),
  );
}

/** The violations of one file, given its text. */
export function checkFile(file, text) {
  const rule = RULES.find(({ room }) => room.test(file));
  if (!rule) return [`${file}: no room of ours; see build/boundaries.mjs`];
  return [...wrongImports(file, text, rule), ...(file.startsWith('shared/') ? impurities(file, text) : [])];
}

function wrongImports(file, text, rule) {
  const feature = rule.room.exec(file)?.[1] ?? '';
  return importsOf(file, text)
    .filter(({ target }) => !isStyle(target) && !rule.may.some((allowed) => withFeature(allowed, feature).test(target)))
    .map(({ target, line }) => `${file}:${line} must not import ${target}: ${rule.door}`);
}

/** What a file imports, exports from, loads later, or names as a type; relative ones as paths from the root. */
export function importsOf(file, text) {
  const found = [];
  const add = (source) => {
    if (typeof source?.value !== 'string') return;
    const target = source.value.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), source.value)
      : source.value;
    found.push({ target: target.replace(/\?.*$/, ''), line: lineOf(text, source.start) });
  };
  walkTree(parse(file, text).program, (node) => {
    if (node.type === 'ImportDeclaration' || node.type.startsWith('Export') || node.type === 'ImportExpression')
      add(node.source);
    if (node.type === 'TSImportType') add(node.source ?? node.argument?.literal ?? node.argument);
    if (node.type === 'CallExpression' && node.callee?.name === 'require') add(node.arguments[0]);
  });
  return found;
}

/** The clock and chance in a shared file: rules get `today` passed in, ids are made by the host. */
function impurities(file, text) {
  const found = [];
  walkTree(parse(file, text).program, (node) => {
    const called = node.type === 'CallExpression' ? text.slice(node.callee.start, node.callee.end) : '';
    const reads = /^(Date|Date\.now|Math\.random|crypto\.\w+|performance\.now)$/.test(called);
    const now = node.type === 'NewExpression' && node.callee.name === 'Date' && node.arguments.length === 0;
    if (reads || now) {
      found.push(
        `${file}:${lineOf(text, node.start)} must not read the clock or chance: pass the value in, the host has both`,
      );
    }
  });
  return found;
}

const isStyle = (target) => target.endsWith('.css');
const withFeature = (pattern, feature) => new RegExp(pattern.source.replace('$1', feature));
