// The first step of a restore: one of the known backups, or one found in another folder.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Input } from '../../../shared/api.ts';
import { useQuery } from '../../api/queries.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { FolderPicker } from './FolderPicker.tsx';
import { type Backup, sizeWords } from './words.ts';

export type Chosen = { id: string; source: Input<'backups.look'>['source'] };
type Props = { backups: readonly Backup[]; chosen: Chosen | null; onChoose: (chosen: Chosen) => void };
type Line = { id: string; source: Chosen['source']; words: string };

export function ChooseBackup({ backups, chosen, onChoose }: Props) {
  const t = useT();
  const words = useWords();
  const [isPicking, setPicking] = useState(false);
  const [folder, setFolder] = useState<string | null>(null);
  const known = backups.map((b) => {
    const more = [t(`backups.kind.${b.kind}`), b.places.map((place) => t(`backups.place.${place}`)).join('、')];
    return { id: b.name, source: { name: b.name }, words: words(b, more) };
  });
  return (
    <>
      <Section
        title="backups.listTitle"
        action={
          <Button size="compact-sm" variant="default" onClick={() => setPicking(true)}>
            {t('backups.restore.fromFolder')}
          </Button>
        }
      >
        <Lines lines={known} chosen={chosen} onChoose={onChoose} />
        {known.length === 0 && <EmptyState text="backups.empty" />}
      </Section>
      {folder !== null && <InFolder folder={folder} chosen={chosen} onChoose={onChoose} />}
      {isPicking && (
        <FolderPicker
          onClose={() => setPicking(false)}
          onChoose={(at) => {
            setFolder(at);
            setPicking(false);
          }}
        />
      )}
    </>
  );
}

function InFolder({
  folder,
  chosen,
  onChoose,
}: {
  folder: string;
  chosen: Chosen | null;
  onChoose: Props['onChoose'];
}) {
  const words = useWords();
  const query = useQuery('backups.places', { at: folder });
  const lines = (query.data?.backups ?? []).map((b) => ({
    id: b.path,
    source: { folder: b.path },
    words: words(b, [b.path]),
  }));
  return (
    <Section title="backups.restore.found">
      <Lines lines={lines} chosen={chosen} onChoose={onChoose} />
      {query.data && lines.length === 0 && <EmptyState text="backups.problem.none" />}
    </Section>
  );
}

function Lines({
  lines,
  chosen,
  onChoose,
}: {
  lines: readonly Line[];
  chosen: Chosen | null;
  onChoose: Props['onChoose'];
}) {
  return (
    <div className="jx-restore-lines">
      {lines.map(({ id, source, words }) => (
        <label key={id}>
          <input type="radio" name="backup" checked={chosen?.id === id} onChange={() => onChoose({ id, source })} />
          {words}
        </label>
      ))}
    </div>
  );
}

function useWords() {
  const format = useFormat();
  const { locale } = useLocale();
  return (
    { madeAt, college, bytes }: Pick<Backup, 'madeAt' | 'college' | 'bytes'>,
    more: readonly string[],
  ): string => {
    const name = college && ((locale === 'en' && college.en) || college.zh);
    return [format.moment(madeAt), name, sizeWords(bytes, format), ...more].filter(Boolean).join(' · ');
  };
}
