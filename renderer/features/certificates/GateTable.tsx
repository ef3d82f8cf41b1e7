/** The gate list: a tick for those who can have a certificate, the number to come, or what is missing as links. */
import { Checkbox } from '@mantine/core';
import { IconCertificate, IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import type { GateList, GateRow } from '../../../shared/features/certificates/certificates.schema.ts';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { reasonText, shortNumber, targetLink } from './words.ts';

export type GateTableProps = {
  rows: readonly GateRow[];
  /** Those who will be issued, in the order of their numbers. */
  chosen: readonly GateRow[];
  /** Ready ones who are left out this time. */
  left: ReadonlySet<string>;
  setLeft: (left: ReadonlySet<string>) => void;
  data: GateList;
  current: string | null;
  setCurrent: (enrolmentId: string) => void;
};

export function GateTable(props: GateTableProps) {
  const { rows, chosen, left, setLeft, current, setCurrent } = props;
  const t = useT();
  const body = useRef<HTMLTableSectionElement>(null);
  const isReady = (row: GateRow) => row.certificate === null && row.reasons.length === 0;
  const toggle = (row: GateRow) => {
    if (!isReady(row)) return;
    const next = new Set(left);
    if (!next.delete(row.enrolmentId)) next.add(row.enrolmentId);
    setLeft(next);
  };
  const move = (event: KeyboardEvent, index: number) => {
    const row = rows[index];
    if (event.key === ' ' && row !== undefined && event.target === event.currentTarget) {
      event.preventDefault();
      return toggle(row);
    }
    const steps: Record<string, number> = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 };
    const target = rows[steps[event.key] ?? -1];
    if (target === undefined) return;
    event.preventDefault();
    setCurrent(target.enrolmentId);
    body.current?.querySelectorAll('tr')[rows.indexOf(target)]?.focus();
  };
  const all = rows.filter(isReady);
  const out = all.filter((row) => left.has(row.enrolmentId)).length;
  const others = [...left].filter((id) => !all.some((row) => row.enrolmentId === id));
  return (
    <div className="jx-gate-scroll">
      <table className="jx-gate-table">
        <thead>
          <tr>
            <th>
              <Checkbox
                aria-label={t('ui.selectAllRows')}
                checked={all.length > 0 && out === 0}
                indeterminate={out > 0 && out < all.length}
                disabled={all.length === 0}
                onChange={() =>
                  setLeft(new Set(out === 0 ? [...others, ...all.map((row) => row.enrolmentId)] : others))
                }
              />
            </th>
            <th className="jx-gate-name">{t('certificates.name')}</th>
            <th>{t('certificates.numberOrReason')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr
              key={row.enrolmentId}
              tabIndex={row.enrolmentId === current ? 0 : -1}
              aria-selected={row.enrolmentId === current}
              onClick={() => setCurrent(row.enrolmentId)}
              onKeyDown={(event) => move(event, index)}
            >
              <td>
                <Checkbox
                  tabIndex={-1}
                  aria-label={row.name}
                  checked={isReady(row) && !left.has(row.enrolmentId)}
                  disabled={!isReady(row)}
                  onChange={() => toggle(row)}
                />
              </td>
              <td className="jx-gate-name">{row.enrolmentId === current ? <b>{row.name}</b> : row.name}</td>
              <td>
                <GateState row={row} data={props.data} at={chosen.indexOf(row)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `at`: the place among those to be issued, -1 when left out. */
function GateState({ row, data, at }: { row: GateRow; data: GateList; at: number }) {
  const t = useT();
  const format = useFormat();
  if (row.certificate !== null)
    return (
      <span className="jx-gate-state">
        <IconCertificate size={15} aria-hidden />
        <Link to="/certificates/register" search={{ open: row.certificate.id }}>
          {t('certificates.isIssued', { number: row.certificate.number })}
        </Link>
      </span>
    );
  const [first, ...more] = row.reasons;
  if (first === undefined)
    return (
      <span className="jx-gate-state">
        <span className="jx-cert-ok">
          <IconCircleCheckFilled size={15} aria-hidden />
          {t('certificates.canIssue')}
        </span>
        <span className="jx-cert-note">{at < 0 ? '—' : shortNumber(data.year, data.nextSerial + at)}</span>
      </span>
    );
  return (
    <span className="jx-gate-state">
      <IconCircleDashed size={15} color="var(--text-2)" aria-hidden />
      <span>
        {t('certificates.notYetBecause')}
        <Link {...targetLink(first.target)}>{reasonText(first, t, format)}</Link>
        {more.length > 0 && <span className="jx-cert-note"> {t('certificates.more', { n: more.length })}</span>}
      </span>
    </span>
  );
}
