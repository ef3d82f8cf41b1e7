// One line of the start page: count, sentence, names, since when, and the one action that deals with it.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Output } from '../../../shared/api.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { Sentence } from '../../ui/marks/Sentence.tsx';
import { Severity } from '../../ui/marks/Severity.tsx';
import { useServices } from '../../ui/services.tsx';

type Item = Output<'reports.worklist'>['items'][number];
type Target = { to: string; action: MessageKey };

/** Where the work of each kind is done; everything else opens the list of the people concerned. */
const TARGETS: Partial<Record<Item['key'], Target>> = {
  evaluationLate: { to: '/evaluations', action: 'reports.enter' },
  evaluationDue: { to: '/evaluations', action: 'reports.enter' },
  unitsUnplanned: { to: '/rotations', action: 'reports.plan' },
  postOpen: { to: '/rotations', action: 'reports.plan' },
  standardMissing: { to: '/programmes', action: 'reports.open' },
};

export function DueRow({ item, isFirst }: { item: Item; isFirst: boolean }) {
  const t = useT();
  const format = useFormat();
  const year = useServices().today().slice(0, 4);
  const what = t(`reports.due.${item.key}`);
  const target = TARGETS[item.key];
  const list = { to: '/apprentices', search: { view: 'all', filter: { due: [item.key] } } };
  const action = t(target?.action ?? 'reports.open');
  return (
    <li className="jx-due-row">
      <Link className="jx-due-count" {...list} aria-label={`${format.number(item.count)} ${what}`}>
        {format.number(item.count)}
      </Link>
      <span className="jx-due-what">
        {what}
        {item.severity ? <Severity level={item.severity} word={item.severity === 'law'} /> : null}
      </span>
      <span className="jx-due-names">
        <Sentence
          of="reports.names"
          params={{ names: <Names item={item} />, people: item.people, more: item.people - item.first.length }}
        />
      </span>
      <span className={item.when === 'overdue' ? 'jx-due-since jx-late' : 'jx-due-since'}>
        {item.since
          ? t('reports.earliest', { day: item.since.startsWith(year) ? format.shortDay(item.since) : item.since })
          : null}
      </span>
      <Button
        variant={isFirst ? 'filled' : 'default'}
        renderRoot={(props) => (target ? <Link to={target.to} {...props} /> : <Link {...list} {...props} />)}
        aria-label={t('reports.actFor', { action, what })}
        data-autofocus={isFirst || undefined}
      >
        {action}
      </Button>
    </li>
  );
}

function Names({ item }: { item: Item }) {
  const separator = useT()('ui.listSeparator');
  const isEnglish = useLocale().locale === 'en';
  return item.first.map((person, i) => (
    <Fragment key={person.id}>
      {i > 0 ? separator : null}
      <Link to="/apprentices" search={{ open: person.id }}>
        {(isEnglish && person.nameEn) || person.name}
      </Link>
    </Fragment>
  ));
}
