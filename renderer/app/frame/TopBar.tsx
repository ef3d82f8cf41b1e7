// The top bar: whose data this is, which day, search, what is saved, and the tools that are always at hand.
import { ActionIcon } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconHelp,
  IconLanguage,
  IconMoon,
  IconSearch,
  IconSun,
} from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useAccess, useMay } from '../../api/access.ts';
import { useQuery } from '../../api/queries.tsx';
import { SampleMark, UserMenu } from '../../features/access/UserMenu.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { Kbd } from '../../ui/marks/Kbd.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { useServices } from '../../ui/services.tsx';
import { useScheme } from '../Providers.tsx';
import { rememberContext } from '../services.ts';
import type { GlobalActions } from '../useGlobalActions.tsx';
import { SavedState } from './SavedState.tsx';

export function TopBar({ actions }: { actions: GlobalActions }) {
  const t = useT();
  const { locale, setLocale } = useLocale();
  const { scheme, flip } = useScheme(useServices());
  const may = useMay();
  return (
    <header className="jx-top">
      <span className="jx-top-mark" aria-hidden="true">
        {t('app.mark')}
      </span>
      <b>{t('app.name')}</b>
      <Context />
      <SampleMark />
      <button type="button" className="jx-top-search" onClick={actions.openPalette}>
        <IconSearch size={15} aria-hidden />
        <span>{t('app.searchHint')}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <SavedState />
      <div className="jx-top-tools">
        {may('activity.undo') && (
          <Tool label={t('app.undo')} run={actions.undo}>
            <IconArrowBackUp size={17} />
          </Tool>
        )}
        {may('activity.redo') && (
          <Tool label={t('app.redo')} run={actions.redo}>
            <IconArrowForwardUp size={17} />
          </Tool>
        )}
        <Tool label={t('app.switchLanguage')} run={() => setLocale(locale === 'zh' ? 'en' : 'zh')}>
          <IconLanguage size={18} />
        </Tool>
        <Tool label={scheme === 'dark' ? t('app.light') : t('app.dark')} run={flip}>
          {scheme === 'dark' ? <IconSun size={17} /> : <IconMoon size={17} />}
        </Tool>
        <Tool label={t('app.help')} run={actions.openHelp}>
          <IconHelp size={18} />
        </Tool>
      </div>
      <UserMenu />
    </header>
  );
}

/** College, term, teaching week and day, as the host's clock has them. */
function Context() {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const isSample = useAccess()?.isSample ?? false;
  const { data } = useQuery('college.context', {});
  const name = data?.collegeName?.[locale] || data?.collegeName?.zh || '';
  const today = data?.today;
  useEffect(() => {
    if (today) rememberContext(name, today);
  }, [name, today]);
  if (!data) return null;
  const day = format.dayWithWeekday(data.today);
  const term = data.term && t('app.term', { year: data.term.academicYear, ord: data.term.ord });
  const words = [term, data.teachingWeek !== null && t('app.teachingWeek', { week: data.teachingWeek }), day];
  return (
    <>
      {name && (
        <span className="jx-top-text" data-first="true">
          {name}
        </span>
      )}
      <span className="jx-top-line" aria-hidden="true" />
      <span className="jx-top-text">{words.filter(Boolean).join(t('app.contextSeparator'))}</span>
      {data.isDemo && !isSample && <StatusTag tone="accent">{t('app.demo')}</StatusTag>}
    </>
  );
}

function Tool({ label, run, children }: { label: string; run: () => unknown; children: ReactNode }) {
  return (
    <ActionIcon aria-label={label} title={label} onClick={() => void run()}>
      {children}
    </ActionIcon>
  );
}
