// The list of migrations in order. Append only: what has been released is never edited.
import { log } from './0010-log.ts';
import { college } from './0020-college.ts';
import { programmes } from './0030-programmes.ts';
import { people } from './0040-people.ts';
import { work } from './0050-work.ts';
import { audit } from './0070-audit.ts';
import { privacy } from './0090-privacy.ts';
import { stays } from './0100-stays.ts';
import { access } from './0110-access.ts';

export const migrations: readonly { version: number; sql: string }[] = [
  { version: 10, sql: log },
  { version: 20, sql: college },
  { version: 30, sql: programmes },
  { version: 40, sql: people },
  { version: 50, sql: work },
  { version: 70, sql: audit },
  { version: 90, sql: privacy },
  { version: 100, sql: stays },
  { version: 110, sql: access },
];
