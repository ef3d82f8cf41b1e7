// The check of the audit with one line of it spoilt at a time: an attack must then get through, or the attacks prove nothing.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { attackAsInsider, attackAudit, attackChanges, type Check } from './auditAttacks.ts';

const source = path.resolve(import.meta.dirname, '../../electron/db/chainCheck.ts');
const MUTANTS: readonly (readonly [from: string, to: string])[] = [
  ['row.mac !== macOf(db.auditKey, mac, row)', 'false'],
  ['anchor && !isAnchored', 'false'],
  ['mac !== anchor.mac', 'false'],
  ['!saysWhatItSaid(row, erasures)', 'false'],
  ['row.prevHash !== hash', 'false'],
  ['is !== row.changeHash', 'false'],
  ['recorded !== change.head', 'false'],
  ['erasures.compare(found);', ''],
];

/** The mutants that no attack killed, by what was spoilt; empty when every line is needed. */
export async function survivingMutants(): Promise<{ survivors: string[]; tried: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jiangxin-mutants-'));
  try {
    const survivors: string[] = [];
    for (const [n, [from, to]] of MUTANTS.entries()) {
      const file = path.join(folder, `mutant${n}.ts`);
      writeFileSync(file, mutated(from, to));
      const { checkChains } = (await import(pathToFileURL(file).href)) as { checkChains: Check };
      if (!isKilled(checkChains)) survivors.push(from);
    }
    return { survivors, tried: MUTANTS.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function mutated(from: string, to: string): string {
  const text = readFileSync(source, 'utf8');
  if (!text.includes(from)) throw new Error(`nothing to spoil: ${from}`);
  const here = (_: string, name: string): string =>
    `from '${pathToFileURL(path.resolve(path.dirname(source), name)).href}'`;
  return text.replaceAll(from, to).replaceAll(/from '(\.[^']+)'/g, here);
}

function isKilled(check: Check): boolean {
  try {
    const unseen = [
      ...attackAudit(check).filter((r) => !r.withAnchor),
      ...attackChanges(check).filter((r) => !r.withoutAnchor),
      ...[attackAsInsider(check)].filter((r) => !r.withAnchor),
    ];
    return unseen.length > 0;
  } catch {
    return true;
  }
}
