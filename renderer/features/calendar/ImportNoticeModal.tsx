// Loads a year's holiday notice from a file, after a look at what it holds and what could not be read.
import { Button, Modal } from '@mantine/core';
import type { Output } from '../../../shared/api.ts';
import { isMessageKey } from '../../../shared/messages/translate.ts';
import { useCommand, useJob } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { FileDrop } from '../../ui/files/FileDrop.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { Findings } from '../../ui/panel/Findings.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { dayName } from './words.ts';

type Read = Output<'calendar.readNotice'>;
type ImportNoticeModalProps = { year: number; onClose: () => void; onDone: (year: number) => void };

export function ImportNoticeModal({ year, onClose, onDone }: ImportNoticeModalProps) {
  const t = useT();
  const attempt = useAttempt();
  const read = useJob('calendar.readNotice');
  const load = useCommand('calendar.importNotice');
  const found = read.value;
  const loaded = useQuery('calendar.status', {}).data?.loaded ?? [];
  const of = found?.year ?? year;
  const go = async ({ days, source }: Read) => {
    const title = t('calendar.noticeOf', { year: String(of) });
    const done = { key: 'calendar.imported', params: { year: String(of) } } as const;
    if ((await attempt(() => load.run({ year: of, title, source, days }), done)) === null) return;
    onDone(of);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('calendar.import')}
      size={560}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className="jx-notice">
        <FileDrop
          accept=".json,.ics"
          hint="calendar.importHint"
          limit={1}
          compact={found !== null}
          onFile={({ token }) => void read.start({ token }).catch(() => undefined)}
        />
        {read.error && <ErrorState error={read.error} />}
        {found && <Found read={found} year={of} />}
        {found && found.days.length > 0 && (
          <div className="jx-notice-foot">
            <span>{loaded.includes(of) && t('calendar.importReplaces', { year: String(of) })}</span>
            <Button loading={load.busy} onClick={() => void go(found)}>
              {t('calendar.importGo', { n: found.days.length })}
            </Button>
          </div>
        )}
      </div>
    </Modal>
  );
}

function Found({ read, year }: { read: Read; year: number }) {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const count = (kind: 'off' | 'work') => read.days.filter((d) => d.kind === kind).length;
  return (
    <>
      {read.days.length > 0 && (
        <>
          <b>{t('calendar.importFound', { year: String(year), off: count('off'), work: count('work') })}</b>
          <ul className="jx-notice-days">
            {read.days.map((day) => (
              <li key={day.date} data-kind={day.kind}>
                {`${format.dayWithWeekday(day.date)} ${t(day.kind === 'off' ? 'calendar.kind.shiftedOff' : 'calendar.kind.makeUp')} `}
                {dayName({ ...day, kind: 'workday', holiday: null }, t, locale)}
              </li>
            ))}
          </ul>
        </>
      )}
      <Findings
        items={read.problems.map(({ line, key, params }) => ({
          id: `${line} ${key}`,
          severity: 'warn',
          text: `${line > 0 ? t(`calendar.at.${read.countedBy}`, { line }) : ''}${isMessageKey(key) ? t(key, params) : key}`,
        }))}
      />
    </>
  );
}
