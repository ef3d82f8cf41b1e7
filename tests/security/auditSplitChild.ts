// The process that is killed: writes one command after the other until then. `node auditSplitChild.ts <folder> <how>`.
import { v7 } from 'uuid';
import { ChangeLog } from '../../electron/db/changeLog.ts';
import { openStore } from '../../electron/db/open.ts';
import { WriteDb } from '../../electron/db/write.ts';
import { runCommand } from '../../electron/host/transaction.ts';

const [dataDir = '', how = ''] = process.argv.slice(2);
const { db } = openStore(dataDir);
const session = { role: 'coordinator', personId: null, actor: 'coordinator' } as never;
/** The command in which the process ends itself. */
const last = Math.floor(Math.random() * 10);
const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};
const row = () => ({ owner: 'test', key: v7(), value: 'x' });

for (let n = 0; ; n++) {
  const now = new Date();
  if (how === 'apart') {
    const log = new ChangeLog(db, { actor: 'coordinator', commandId: v7(), at: now });
    db.transaction(() => void new WriteDb(db, log).insert('preference', row()))();
    die();
  }
  runCommand(db, { session, now, openedAt: now.toISOString(), path: 'test.change' }, (ctx) => {
    ctx.db.insert('preference', row());
    if (how === 'between' && n === last) die();
  });
  if (n === 0) process.stdout.write('at work\n');
}
