// What no value parser can use, whatever the kind: Excel errors, formulas without a result, forbidden characters.
import { type Cell, isCellError } from '../tabular/table.ts';
import { countCharacters, forbiddenCharacter } from './normalise.ts';
import { bad } from './parsed.ts';

/** UTF-16 units; no value of any kind comes near it, and a cell of a megabyte is not searched for one. */
const LONGEST = 2000;

/** Why this cell holds nothing a value could be read from, or null. Empty cells are the caller's business. */
export function unusableCell(cell: Cell): ReturnType<typeof bad> | null {
  if (isCellError(cell)) {
    if (cell.error === 'formula') return bad('values.formulaEmpty');
    return cell.error === 'number' ? bad('values.notNumber') : bad('values.cellError', { shown: cell.error });
  }
  if (typeof cell === 'number' && !Number.isFinite(cell)) return bad('values.notNumber');
  if (typeof cell !== 'string') return null;
  if (cell.length > LONGEST) return bad('values.tooLong', { max: LONGEST, count: countCharacters(cell) });
  const forbidden = forbiddenCharacter(cell);
  return forbidden === null ? null : bad('values.character', { shown: forbidden });
}
