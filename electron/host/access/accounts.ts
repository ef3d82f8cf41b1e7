// Answers `accounts.*`: a row in the store and an entry in the keyring, written in one transaction with the file last.
import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { Input, Output, Path } from '../../../shared/api.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { AppError, ruleError } from '../../db/appError.ts';
import { accountLines, coordinators } from '../../features/accounts/accounts.sql.ts';
import {
  type AccountFields,
  addAccount,
  archiveAccount,
  changeAccount,
} from '../../features/accounts/accounts.write.ts';
import type { Gate } from './gate.ts';

type AccountName = Path extends infer P ? (P extends `accounts.${infer N}` ? N : never) : never;
type Calls = {
  [N in AccountName]: (
    gate: Gate,
    input: Input<`accounts.${N}`>,
  ) => Promise<Output<`accounts.${N}`>> | Output<`accounts.${N}`>;
};

export const accountCalls: Calls = {
  list: (gate) => {
    const { store, accountId } = coordinatorAt(gate);
    return store.read((db) => {
      const left = coordinators(db);
      return accountLines(db).map((line) => ({
        ...line,
        mustChangePassword: line.mustChangePassword === 1,
        isSelf: line.id === accountId,
        isLastCoordinator: left.length === 1 && left[0] === line.id,
      }));
    });
  },

  create: async (gate, fields) => {
    const { store, keyring, dataKey } = coordinatorAt(gate);
    const id = v7();
    const firstPassword = invented();
    const entry = await keyring.userEntry(id, fields.loginName, firstPassword, keyOf(dataKey));
    await store.run('accounts.create', (ctx) => {
      addAccount(ctx.db, id, fields as AccountFields, true);
      ctx.tell(
        'accounts.did.create',
        { name: fields.name },
        { undo: false, kind: 'account', entity: 'account', entityId: id },
      );
      keyring.setEntries([entry]);
    });
    return { id, firstPassword };
  },

  update: async (gate, { id, rev, ...fields }) => {
    const { store, keyring, accountId } = coordinatorAt(gate);
    if (id === accountId && fields.role !== 'coordinator') throw ruleError('accounts.notYourself');
    await store.run('accounts.update', (ctx) => {
      changeAccount(ctx.db, id, fields as AccountFields, rev);
      ctx.tell(
        'accounts.did.update',
        { name: fields.name },
        { undo: false, kind: 'account', entity: 'account', entityId: id },
      );
      const renamed = keyring.renamed(id, fields.loginName);
      if (renamed) keyring.setEntries([renamed]);
    });
    return { id };
  },

  archive: async (gate, { id, rev, reason }) => {
    const { store, keyring, accountId } = coordinatorAt(gate);
    await store.run('accounts.archive', (ctx) => {
      archiveAccount(ctx.db, id, reason, rev);
      if (id === accountId) throw ruleError('accounts.notYourself');
      tellOf(ctx, 'accounts.did.archive', ctx.db.row('account', id));
      keyring.removeUser(id);
    });
    return {};
  },

  resetPassword: async (gate, { id, rev }) => {
    const { store, keyring, dataKey, accountId } = coordinatorAt(gate);
    if (id === accountId) throw ruleError('accounts.notYourself');
    const { loginName } = store.read((db) => db.row('account', id));
    const firstPassword = invented();
    const entry = await keyring.userEntry(id, loginName, firstPassword, keyOf(dataKey));
    await store.run('accounts.resetPassword', (ctx) => {
      const { archivedAt } = ctx.db.row('account', id);
      if (archivedAt) throw new AppError('conflict', 'error.archived', { what: '@table.account' });
      ctx.db.update('account', id, { mustChangePassword: true }, rev);
      tellOf(ctx, 'accounts.did.resetPassword', ctx.db.row('account', id));
      keyring.setEntries([entry]);
    });
    return { id, firstPassword };
  },
};

type Told = Parameters<Parameters<Gate['own']['store']['run']>[1]>[0];
function tellOf(ctx: Told, key: MessageKey, { id, name }: { id: string; name: string }): void {
  ctx.tell(key, { name }, { undo: false, kind: 'account', entity: 'account', entityId: id });
}

function coordinatorAt(gate: Gate): Gate['own'] {
  if (gate.atWork?.mustChangePassword) throw new AppError('locked', 'access.changePasswordFirst');
  const { own } = gate;
  if (own.store.session.role !== 'coordinator') throw new AppError('forbidden', 'access.forbidden');
  return own;
}

/** In the plain store of the long test run the keyring wraps a key that opens nothing. */
const keyOf = (dataKey: Buffer | null): Buffer => dataKey ?? Buffer.alloc(32);

/** Twelve characters that nobody misreads, in three groups: easy to say over the telephone, 60 bits. */
function invented(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group()].join('-');
}
