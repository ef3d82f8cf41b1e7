/** The certificate of the current apprentice beside the list, or what has to be done before there can be one. */
import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconCircleCheckFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { GateRow } from '../../../shared/features/certificates/certificates.schema.ts';
import { PdfView } from '../../ui/files/PdfView.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { Severity } from '../../ui/marks/Severity.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { type Paper, usePaper } from './usePaper.ts';
import { reasonText, targetLink } from './words.ts';

type PaperPaneProps = { row: GateRow | undefined; rows: readonly GateRow[]; go: (enrolmentId: string) => void };

export function PaperPane({ row, rows, go }: PaperPaneProps) {
  const t = useT();
  const [zoom, setZoom] = useState<'width' | 'full'>('width');
  const paper = usePaper(row);
  if (row === undefined)
    return (
      <section className="jx-paper" aria-label={t('certificates.preview')}>
        <EmptyState text="certificates.previewNone" />
      </section>
    );
  const at = rows.indexOf(row);
  const step = (by: number, name: 'certificates.previous' | 'certificates.next', Icon: typeof IconChevronLeft) => {
    const target = rows[at + by];
    return (
      <ActionIcon
        variant="default"
        size={28}
        aria-label={t(name)}
        disabled={target === undefined}
        onClick={() => target && go(target.enrolmentId)}
      >
        <Icon size={16} />
      </ActionIcon>
    );
  };
  return (
    <section className="jx-paper" aria-label={t('certificates.preview')}>
      <div className="jx-paper-head">
        <b>{row.name}</b>
        <span className="jx-cert-note">{t('certificates.previewOf', { at: at + 1, n: rows.length })}</span>
        {step(-1, 'certificates.previous', IconChevronLeft)}
        {step(1, 'certificates.next', IconChevronRight)}
        <SegmentedControl
          value={zoom}
          onChange={(value) => setZoom(value as 'width' | 'full')}
          data={[
            { value: 'width', label: t('certificates.wholePage') },
            { value: 'full', label: '100 %' },
          ]}
        />
      </div>
      <div className="jx-paper-body">
        {row.reasons.length > 0 ? (
          <Reasons row={row} />
        ) : (
          <Sheet row={row} paper={paper} zoom={zoom === 'full' ? 1 : 'width'} />
        )}
      </div>
      {row.reasons.length === 0 && paper.url !== null && <Checks paper={paper} />}
    </section>
  );
}

function Sheet({ row, paper, zoom }: { row: GateRow; paper: Paper; zoom: 'width' | number }) {
  const t = useT();
  if (paper.error) return <ErrorState error={paper.error} />;
  if (paper.url === null) return <LoadingRows rows={6} />;
  return <PdfView src={paper.url} label={`${t('certificates.paper')} ${row.name}`} zoom={zoom} />;
}

function Reasons({ row }: { row: GateRow }) {
  const t = useT();
  const format = useFormat();
  return (
    <div className="jx-paper-reasons">
      <p>
        <b>{t('certificates.previewBlocked')}</b>
      </p>
      <ul>
        {row.reasons.map((reason) => (
          <li key={`${reason.key}${JSON.stringify(reason.params)}`}>
            <Link {...targetLink(reason.target)}>{reasonText(reason, t, format)}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was checked while the paper was drawn. */
function Checks({ paper }: { paper: Paper }) {
  const t = useT();
  const ok = (text: 'certificates.glyphsWhole' | 'certificates.englishWhole') => (
    <span className="jx-cert-ok">
      <IconCircleCheckFilled size={15} aria-hidden />
      {t(text)}
    </span>
  );
  return (
    <div className="jx-paper-foot">
      {ok('certificates.glyphsWhole')}
      {paper.withoutEnglish.length === 0 ? (
        ok('certificates.englishWhole')
      ) : (
        <span className="jx-cert-watch">
          <Severity level="warn" /> {t('certificates.withoutEnglish', { names: paper.withoutEnglish.join(' · ') })}
        </span>
      )}
      <span className="jx-cert-note">{t('certificates.frozenNote')}</span>
    </div>
  );
}
