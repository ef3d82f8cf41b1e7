// What other features write and check of personal information.
import { isBlocked } from '../../../shared/features/privacy/privacy.rules.ts';
import { ruleError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';

/**
 * A child's data is not stored without a guardian's consent: throws `rule` for a birth date under 14. `personId` is null for
 * somebody new, who can have no consent on record: enter them without the birth date, record the consent, then add it.
 */
export function refuseChild(db: ReadDb, today: string, personId: string | null, bornOn: string | null): void {
  const facts = personId === null ? [] : db.where('consent', { personId });
  if (!isBlocked(bornOn, facts, today)) return;
  const said = { key: 'privacy.childBlocked', params: { bornOn: bornOn ?? '' } } as const;
  throw ruleError(said.key, said.params, { bornOn: said });
}
