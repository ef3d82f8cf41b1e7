// Backups: the last good one, where they lie, making and rehearsing one, the second place, room on the disk.
import { Button } from '@mantine/core';
import { useJob } from '../../api/commands.ts';
import { Link } from '../../ui/actions/Link.tsx';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { Page } from '../../ui/pages/Page.tsx';
import { Facts } from '../../ui/panel/Facts.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { JobBar } from '../../ui/states/JobBar.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { BackupsTable } from './BackupsTable.tsx';
import { RoomSection } from './RoomSection.tsx';
import { SecondPlace } from './SecondPlace.tsx';
import { useBackups } from './useBackups.ts';
import { Warnings } from './Warnings.tsx';
import { type BackupsView, checkWords } from './words.ts';
import './backups.css';

export function BackupsPage() {
  const t = useT();
  const query = useBackups();
  const make = useJob('backups.make');
  const attempt = useAttempt();
  const view = query.data;
  const again = () => void query.refetch();
  const backUp = () => attempt(() => make.start({}), { key: 'backups.made' }).then(again);
  if (query.error) return <ErrorState error={query.error} retry={again} />;
  return (
    <Page
      title="backups.title"
      subtitle={t('backups.subtitle')}
      actions={
        <>
          <Link to="/settings/restore">{t('backups.toRestore')}</Link>
          <Button disabled={make.busy} onClick={() => void backUp()}>
            {t('backups.now')}
          </Button>
        </>
      }
    >
      <JobBar job={make} />
      {view === undefined ? (
        <LoadingRows />
      ) : (
        <div className="jx-backups">
          <div>
            <Warnings view={view} />
            <Section title="backups.listTitle">
              <BackupsTable backups={view.backups} onChecked={again} />
              <p className="jx-backups-note">{t('backups.rule')}</p>
            </Section>
          </div>
          <div>
            <State view={view} />
            <SecondPlace view={view} onChanged={again} />
            <RoomSection view={view} onChanged={again} />
          </div>
        </div>
      )}
    </Page>
  );
}

function State({ view }: { view: BackupsView }) {
  const t = useT();
  const format = useFormat();
  const { lastGood, days, integrity, backups, folder } = view;
  const rehearsed = backups.flatMap(({ checked }) => checked ?? []).sort((a, b) => b.at.localeCompare(a.at))[0];
  return (
    <Section title="backups.stateTitle">
      <Facts
        items={[
          {
            label: 'backups.lastGood',
            value: lastGood
              ? `${format.moment(lastGood)} · ${t('backups.ago', { days: days ?? 0 })}`
              : t('backups.never'),
          },
          { label: 'backups.rehearsed', value: rehearsed ? checkWords(rehearsed, t, format) : t('backups.notYet') },
          { label: 'backups.integrity', value: integrity ? checkWords(integrity, t, format) : t('backups.notYet') },
          { label: 'backups.here', value: <span className="jx-backups-path">{folder}</span> },
        ]}
      />
    </Section>
  );
}
