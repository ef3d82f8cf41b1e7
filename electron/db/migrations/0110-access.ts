// Accounts: who may open the store. Passwords stand nowhere; the keyring beside the store holds what they open.
import { table, unique } from './table.ts';

export const access = [
  table(
    'account',
    `name TEXT NOT NULL, loginName TEXT NOT NULL, loginKey TEXT NOT NULL, role TEXT NOT NULL,
     mentorId TEXT REFERENCES mentor, personId TEXT REFERENCES person, mustChangePassword INTEGER NOT NULL`,
  ),
  unique('account', 'loginKey'),
].join('\n');
