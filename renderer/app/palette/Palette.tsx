// Ctrl K: one field for pages, commands and records; arrows choose, Enter goes.
import { Modal, TextInput } from '@mantine/core';
import { IconHelp, IconLanguage, IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import { useMay } from '../../api/access.ts';
import { useQuery } from '../../api/queries.tsx';
import { type Action, useActionRegistry } from '../../ui/actions/registry.tsx';
import { useLocale, useT } from '../../ui/i18n.tsx';
import type { GlobalActions } from '../useGlobalActions.tsx';
import { useNavigation } from '../useNavigation.ts';
import { actionEntries, type Entry, pageEntries, recordEntries } from './entries.ts';
import './palette.css';

export type PaletteProps = { opened: boolean; onClose: () => void; actions: GlobalActions };

export function Palette({ opened, onClose, actions }: PaletteProps) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      centered={false}
      yOffset={56}
      size={560}
      padding={8}
      attributes={{ content: { 'aria-label': t('app.palette') } }}
    >
      {opened && <Body onClose={onClose} actions={actions} />}
    </Modal>
  );
}

function Body({ onClose, actions }: Omit<PaletteProps, 'opened'>) {
  const t = useT();
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const entries = useEntries(text, actions);
  const run = (entry: Entry | undefined) => {
    if (!entry || entry.disabled) return;
    onClose();
    // After the dialog has given the focus back, so that the action can move it.
    setTimeout(() => void entry.run(), 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((old) => (old + step + entries.length) % Math.max(1, entries.length));
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(entries[at]);
  };
  return (
    <>
      <TextInput
        data-autofocus
        size="md"
        leftSection={<IconSearch size={17} />}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={entries[at] ? `${listId}-${at}` : undefined}
        aria-label={t('app.palette')}
        placeholder={t('app.paletteHint')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} className="jx-palette" role="listbox" aria-label={t('app.palette')}>
        {entries.length === 0 && <p>{t('app.paletteEmpty', { text })}</p>}
        {entries.map((entry, index) => (
          <Line
            key={entry.id}
            id={`${listId}-${index}`}
            entry={entry}
            head={entry.group !== entries[index - 1]?.group}
            chosen={index === at}
            onRun={() => run(entry)}
            onHover={() => setAt(index)}
          />
        ))}
      </div>
    </>
  );
}

type LineProps = { id: string; entry: Entry; head: boolean; chosen: boolean; onRun: () => void; onHover: () => void };

function Line({ id, entry, head, chosen, onRun, onHover }: LineProps) {
  const t = useT();
  const { icon: Icon } = entry;
  return (
    <>
      {head && (
        <div className="jx-palette-group" role="presentation">
          {t(entry.group)}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above answers the keys */}
      <div
        id={id}
        role="option"
        aria-selected={chosen}
        aria-disabled={entry.disabled}
        className="jx-palette-line"
        data-chosen={chosen}
        ref={(line) => {
          if (chosen) line?.scrollIntoView({ block: 'nearest' });
        }}
        onClick={onRun}
        onMouseMove={onHover}
      >
        {Icon && <Icon size={17} />}
        <span>{entry.title}</span>
        <span>{entry.note}</span>
      </div>
    </>
  );
}

/** Records first once something is typed; pages and commands that contain the text. */
function useEntries(text: string, actions: GlobalActions): Entry[] {
  const t = useT();
  const router = useRouter();
  const registry = useActionRegistry();
  const items = useNavigation();
  const may = useMay();
  const everywhere = useEverywhere(actions);
  const wanted = useDeferredValue(text.trim());
  const { data } = useQuery(
    'reports.search',
    { text: wanted.slice(0, 80) },
    { enabled: wanted !== '' && may('reports.search') },
  );
  return useMemo(() => {
    const go = (path: string, open?: string) => router.navigate({ to: path, search: (open ? { open } : {}) as never });
    const records = wanted === '' ? [] : recordEntries(data ?? [], t, go);
    const commands = actionEntries([...registry.all(), ...everywhere], text, t);
    return [...records, ...pageEntries(items, text, t, go), ...commands];
  }, [wanted, text, data, t, router, registry, everywhere, items]);
}

function useEverywhere(actions: GlobalActions): readonly Action[] {
  const { locale, setLocale } = useLocale();
  const may = useMay();
  return useMemo(
    () => [
      ...(may('activity.undo') ? [{ id: 'app.undo', label: 'app.undo', run: actions.undo } as const] : []),
      ...(may('activity.redo') ? [{ id: 'app.redo', label: 'app.redo', run: actions.redo } as const] : []),
      {
        id: 'app.language',
        label: 'app.switchLanguage',
        icon: IconLanguage,
        run: () => setLocale(locale === 'zh' ? 'en' : 'zh'),
      },
      { id: 'app.help', label: 'app.help', icon: IconHelp, run: actions.openHelp },
    ],
    [actions, locale, setLocale, may],
  );
}
