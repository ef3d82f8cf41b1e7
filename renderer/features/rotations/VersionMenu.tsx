// Which version of the plan is shown: the draft or a published one; publishing and discarding the draft.
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { VersionChoice, VersionLine } from '../../../shared/features/rotations/rotations.schema.ts';
import { callCounted } from '../../api/client.ts';
import { useQuery } from '../../api/queries.tsx';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useConfirm } from '../../ui/dialogs/useConfirm.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import type { Model } from './useBoard.ts';

export type VersionMenuProps = { model: Model; onChoose: (version: VersionChoice) => void };

const NO_LINES: VersionLine[] = [];

export function VersionMenu({ model, onChoose }: VersionMenuProps) {
  const t = useT();
  const format = useFormat();
  const lines = useQuery('rotations.versions', {}).data ?? NO_LINES;
  const { board } = model;
  const discard = useDiscard(model, lines);
  const draft = lines.find((line) => line.state === 'draft');
  const name = (line: { state: 'draft' | 'published'; number: number }) =>
    t(`rotations.version.${line.state}`, { number: line.number });
  return (
    <Menu width={320} position="bottom-start">
      <Menu.Target>
        <button type="button" className="jx-board-chip" aria-label={t('rotations.versions')}>
          <b>{name({ state: board.state, number: board.version })}</b>
          <span>{chipNote(model, lines, t, format.day)}</span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {!draft && (
          <Menu.Item onClick={() => onChoose('draft')}>
            {name({ state: 'draft', number: (lines[0]?.number ?? 0) + 1 })}
          </Menu.Item>
        )}
        {lines.map((line) => (
          <Menu.Item key={line.number} onClick={() => onChoose(line.state === 'draft' ? 'draft' : line.number)}>
            <b>{name(line)}</b>{' '}
            {t('rotations.versionLine', {
              day: line.publishedOn ? format.day(line.publishedOn) : t('rotations.draftFirst'),
              stays: line.stays,
              differing: line.differing,
            })}
          </Menu.Item>
        ))}
        {draft && board.published && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => void discard()}>{t('rotations.discard', { number: draft.number })}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

type T = ReturnType<typeof useT>;
function chipNote({ board }: Model, lines: readonly VersionLine[], t: T, day: (date: string | null) => string): string {
  const { published } = board;
  if (board.state === 'published')
    return t('rotations.publishedChip', {
      day: day(lines.find((l) => l.number === board.version)?.publishedOn ?? null),
    });
  if (!published) return t('rotations.draftFirst');
  if (lines.length > 0 && !lines.some((line) => line.state === 'draft'))
    return t('rotations.sameAsPublished', { published: published.number });
  return t('rotations.draftChip', { day: day(published.on), published: published.number });
}

function useDiscard(model: Model, lines: readonly VersionLine[]): () => Promise<void> {
  const attempt = useAttempt();
  const confirm = useConfirm();
  return async () => {
    const { version: number, published } = model.board;
    const n = lines.find((line) => line.state === 'draft')?.differing ?? 0;
    const params = {
      number: model.isDraft ? number : (published?.number ?? 0) + 1,
      n,
      published: published?.number ?? 0,
    };
    const [title, text] = ['rotations.discard', 'rotations.discardText'] as const;
    if (!(await confirm({ title, text, params, action: title }))) return;
    const undo = () => callCounted('activity.undo', {}, crypto.randomUUID());
    await attempt(() => callCounted('rotations.discardDraft', {}), { key: 'rotations.discarded', params, undo });
  };
}

/** Asks once, naming what follows, and publishes the draft. */
export function PublishButton({ model }: { model: Model }) {
  const t = useT();
  const attempt = useAttempt();
  const confirm = useConfirm();
  const lines = useQuery('rotations.versions', {}).data ?? NO_LINES;
  const draft = lines.find((line) => line.state === 'draft' && line.differing > 0);
  const publish = async () => {
    const params = { number: draft?.number ?? 1, n: draft?.differing ?? 0, conflicts: model.findings.length };
    const question = {
      title: 'rotations.publishTitle',
      text: 'rotations.publishText',
      action: 'rotations.publishAction',
    } as const;
    if (!(await confirm({ ...question, params }))) return;
    await attempt(() => callCounted('rotations.publish', {}), { key: 'rotations.published', params });
  };
  return (
    <Button
      onClick={() => void publish()}
      disabled={!draft}
      title={draft ? undefined : t('rotations.nothingToPublish')}
    >
      {t('rotations.publish')}
    </Button>
  );
}
