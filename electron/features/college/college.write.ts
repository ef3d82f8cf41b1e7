// Validated writes of the college inside the caller's transaction; the sample data uses them too.
import { createHash } from 'node:crypto';
import type { CollegeFields } from '../../../shared/features/college/college.schema.ts';
import type { PictureFacts } from '../../../shared/features/college/picture.rules.ts';
import type { Row } from '../../../shared/tables.ts';
import { ruleError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';
import type { WriteDb } from '../../db/write.ts';

export type PictureUse = 'logo' | 'seal';

/** The college, or undefined before it has been entered. */
export const theCollege = (db: ReadDb): Row<'college'> | undefined => db.where('college', {})[0];

/** Enters the college; there is one. */
export function createCollege(db: WriteDb, fields: CollegeFields, { isDemo = false } = {}): string {
  if (theCollege(db)) throw ruleError('college.exists');
  return db.insert('college', { ...fields, logoId: null, sealId: null, isDemo });
}

/** Stores a checked picture and gives it its use; the one before stays in the store for papers already printed. */
export function usePicture(db: WriteDb, use: PictureUse, { mime }: PictureFacts, bytes: Uint8Array): string {
  const college = theCollege(db);
  if (!college) throw ruleError('college.missing');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const same = db.all<{ id: string }>('SELECT id FROM picture WHERE sha256 = ? AND archivedAt IS NULL', [sha256])[0];
  const id = same?.id ?? db.insert('picture', { mime, sha256, bytes: Uint8Array.from(bytes) });
  db.update('college', college.id, use === 'logo' ? { logoId: id } : { sealId: id });
  return id;
}
