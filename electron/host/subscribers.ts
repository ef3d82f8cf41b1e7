// Who is told of each change of a row inside its transaction (derived data such as search text and findings).
import type { ChangeListener } from '../db/changeLog.ts';

export const subscribers: readonly ChangeListener[] = [];
