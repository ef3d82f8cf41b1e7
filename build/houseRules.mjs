// The rules of the house that no tool knows: no SQL that writes in a feature, no visible text outside shared/messages, no file too long,
// nothing that opens the app to other computers or leaves data beside the store.
import { root } from './run.mjs';
import { filesIn, lineOf, parse, read, walkTree } from './sources.mjs';

/** Lines; data tables and texts are as long as what they list. Every other exemption names its reason. */
export const LONGEST = 300;
const MAY_BE_LONGER = [
  { files: /^shared\/messages\//, why: 'texts' },
  { files: /^electron\/db\/migrations\//, why: 'a migration is never changed again' },
  { files: /\.data\.ts$/, why: 'a table of data' },
];

/** @returns {string[]} every breach in the project, one line each with the way out */
export function breaches(base = root) {
  const code = [
    ...filesIn('shared', undefined, base),
    ...filesIn('electron', undefined, base),
    ...filesIn('renderer', undefined, base),
  ];
  const beside = [...filesIn('build', undefined, base), ...filesIn('tests', undefined, base)];
  return [...code, ...beside].flatMap((file) => breachesOf(file, read(file, base)));
}

/** The breaches of one file, given its text. Tests plant breaches to see them caught: only their length counts. */
export function breachesOf(file, text) {
  if (file.startsWith('tests/')) return tooLong(file, text);
  return [...tooLong(file, text), ...writingSql(file, text), ...visibleText(file, text), ...dangers(file, text)];
}

function tooLong(file, text) {
  const lines = text.trimEnd().split('\n').length;
  if (lines <= LONGEST || MAY_BE_LONGER.some(({ files }) => files.test(file))) return [];
  return [`${file} has ${lines} lines, ${LONGEST} at most: split it by what each part is for`];
}

/** A write past the row helpers would leave no change, so no undo and no history. */
function writingSql(file, text) {
  if (!/^electron\/(features|tabular)\//.test(file)) return [];
  return texts(file, text)
    .filter(({ value }) =>
      /\b(INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+"?\w+"?\s+SET|DELETE\s+FROM|REPLACE\s+INTO|DROP|ALTER|CREATE)\s/i.test(
        value,
      ),
    )
    .map(({ at }) => `${file}:${at} writes by SQL: db.insert, db.update or db.archive keep the change`);
}

const CHINESE = /\p{Script=Han}/u;
/** `title="calendar.title"`: the component translates it. */
const MESSAGE_KEY = /^[a-z]\w*(\.\w+)+$/;
const VISIBLE_PROPS = new Set([
  'label',
  'title',
  'placeholder',
  'alt',
  'description',
  'aria-label',
  'aria-description',
  'error',
  'header',
]);

/** Text that people read comes from shared/messages, in both languages. */
function visibleText(file, text) {
  if (!/^(renderer|electron)\//.test(file) || MAY_SPEAK.some(({ files }) => files.test(file))) return [];
  const said = texts(file, text).filter(({ value, kind }) =>
    kind === 'string' ? CHINESE.test(value) : /\p{L}/u.test(value) && !MESSAGE_KEY.test(value),
  );
  return said.map(
    ({ at, value }) => `${file}:${at} says “${value.trim().slice(0, 30)}”: visible text belongs in shared/messages`,
  );
}

/** Where words stand that are no text of ours. */
const MAY_SPEAK = [
  { files: /\.data\.ts$/, why: 'a table of data, such as the names of regions' },
  { files: /^electron\/sample\//, why: 'what the invented college has typed in' },
  { files: /^electron\/features\/calendar\/notices\//, why: 'notices of the State Council as published' },
  { files: /^electron\/features\/apprentices\/pinyin\.ts$/, why: 'surnames of two characters' },
  {
    files: /^electron\/features\/certificates\/draw\/wording\.ts$/,
    why: 'dates of a paper that is in both languages',
  },
  { files: /^renderer\/ui\/(format|fields\/DayInput)\.tsx?$/, why: 'how a date is written and picked' },
  {
    files: /^electron\/(shell\/launch|loopback\/(cli|door))\.ts$/,
    why: 'the name of the program, before any page has a language',
  },
];

const KEPT = 'nothing of a person stays on disk beside the store: a choice goes through settings.setPreference';
const RUN = 'text is never run or parsed as a page';
/** Names that must not appear, and the one file where one may. */
const DANGERS = new Map([
  ['localStorage', { door: KEPT }],
  ['sessionStorage', { door: KEPT }],
  ['indexedDB', { door: KEPT }],
  ['eval', { door: RUN }],
  ['innerHTML', { door: RUN }],
  ['outerHTML', { door: RUN }],
  ['dangerouslySetInnerHTML', { door: RUN }],
  ['insertAdjacentHTML', { door: RUN }],
  ['openExternal', { door: 'the app opens no address in another program' }],
  ['appendSwitch', { door: 'no switch may weaken Chromium' }],
  ['ipcMain', { door: 'every IPC handler stands where senders are checked', only: 'electron/shell/bridge.ts' }],
  ['BrowserWindow', { door: 'every window is made where it is locked down', only: 'electron/shell/window.ts' }],
]);

function dangers(file, text) {
  if (file.startsWith('build/')) return [];
  const found = [];
  const add = (node, what, door) => found.push(`${file}:${lineOf(text, node.start)} ${what}: ${door}`);
  walkTree(parse(file, text).program, (node) => {
    const rule = /^(JSX)?Identifier$/.test(node.type) ? DANGERS.get(node.name) : undefined;
    if (rule && rule.only !== file) add(node, `uses ${node.name}`, rule.door);
    if (node.type === 'NewExpression' && node.callee.name === 'Function') add(node, 'uses new Function', RUN);
  });
  for (const { at, value } of texts(file, text)) {
    const remote = !file.startsWith('shared/messages/') && /\b(https?|wss?|ftp):\/\/(?!127\.0\.0\.1|$)/.exec(value);
    if (remote) found.push(`${file}:${at} names the address ${value.slice(0, 40)}: the app asks no other computer`);
  }
  return found;
}

/** Every string, template and JSX text of a file with its line; `kind` jsx is what a page shows as it stands. */
function texts(file, text) {
  const found = [];
  const add = (node, value, kind) => found.push({ at: lineOf(text, node.start), value, kind });
  walkTree(parse(file, text).program, (node, parent) => {
    if (node.type === 'Literal' && typeof node.value === 'string')
      add(node, node.value, isShown(parent) ? 'jsx' : 'string');
    if (node.type === 'TemplateElement') add(node, node.value.cooked ?? node.value.raw, 'string');
    if (node.type === 'JSXText' && !namesAKey(parent)) add(node, node.value, 'jsx');
  });
  return found;
}

/** `<Kbd>Ctrl K</Kbd>`: what is printed on a key is the same in every language. */
const namesAKey = (parent) => parent?.openingElement?.name.name === 'Kbd';

const isShown = (parent) => parent?.type === 'JSXAttribute' && VISIBLE_PROPS.has(parent.name.name);
