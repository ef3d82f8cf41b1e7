// F1: the keys that work here and everywhere.
import { Modal } from '@mantine/core';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { type Action, useActionRegistry } from '../../ui/actions/registry.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Kbd } from '../../ui/marks/Kbd.tsx';

const everywhere: readonly (readonly [string, MessageKey])[] = [
  ['Ctrl K', 'app.keySearch'],
  ['Ctrl Z', 'app.undo'],
  ['Ctrl Y', 'app.redo'],
  ['Ctrl S', 'app.keySave'],
  ['Ctrl P', 'app.keyPrint'],
  ['Ctrl E', 'app.keyExport'],
  ['F1', 'app.keyHelp'],
  ['Esc', 'app.keyEscape'],
  ['Alt 1–9', 'app.keyRail'],
];

const tables: readonly (readonly [string, MessageKey])[] = [
  ['↑ ↓ PgUp PgDn Home End', 'app.keyMove'],
  ['Space, Shift ↑ ↓', 'app.keySelect'],
  ['Ctrl A', 'app.keyAll'],
  ['Enter', 'app.keyOpen'],
  ['/', 'app.keyFind'],
  ['F', 'app.keyFilter'],
  ['C', 'app.keyColumns'],
  ['Ctrl C', 'app.keyCopy'],
];

export function HelpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('app.helpTitle')}
      size={560}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {opened && <HereKeys />}
      <h3>{t('app.helpEverywhere')}</h3>
      <Keys rows={everywhere.map(([keys, label]) => [keys, t(label)])} />
      <h3>{t('app.helpTable')}</h3>
      <Keys rows={tables.map(([keys, label]) => [keys, t(label)])} />
    </Modal>
  );
}

/** Shortcuts that the page in view has registered. */
function HereKeys() {
  const t = useT();
  const here = useActionRegistry().all().filter(hasOwnShortcut);
  if (here.length === 0) return null;
  return (
    <>
      <h3>{t('app.helpHere')}</h3>
      <Keys rows={here.map((action) => [words(action.shortcut ?? ''), t(action.label, action.params)])} />
    </>
  );
}

const shown = new Set(['mod+e', 'mod+p']);

function hasOwnShortcut(action: Action): boolean {
  return action.shortcut !== undefined && !shown.has(action.shortcut.toLowerCase());
}

function words(shortcut: string): string {
  return shortcut
    .split('+')
    .map((part) => (part === 'mod' ? 'Ctrl' : part.charAt(0).toUpperCase() + part.slice(1)))
    .join(' ');
}

function Keys({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="jx-keys">
      {rows.map(([keys, label]) => (
        <KeyRow key={keys} keys={keys} label={label} />
      ))}
    </dl>
  );
}

function KeyRow({ keys, label }: { keys: string; label: string }) {
  return (
    <>
      <dt>
        <Kbd>{keys}</Kbd>
      </dt>
      <dd>{label}</dd>
    </>
  );
}
