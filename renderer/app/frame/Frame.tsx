// The frame around every page: top bar, rail, and the keys that work everywhere.
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { RecoveryReminder } from '../../features/access/RecoveryReminder.tsx';
import { useLocale, useT } from '../../ui/i18n.tsx';
import { currentItem } from '../navigation.ts';
import { Palette } from '../palette/Palette.tsx';
import { useGlobalActions } from '../useGlobalActions.tsx';
import { useGlobalKeys } from '../useGlobalKeys.ts';
import { HelpDialog } from './HelpDialog.tsx';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';
import './frame.css';

export function Frame({ children }: { children: ReactNode }) {
  const t = useT();
  const { locale } = useLocale();
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const item = currentItem(path);
  const actions = useGlobalActions({ openPalette: () => setPalette(true), openHelp: () => setHelp(true) });
  useGlobalKeys(actions);
  return (
    <div className="jx-frame">
      <TopBar actions={actions} />
      <RecoveryReminder />
      <Rail current={item?.path} locale={locale} />
      <main className="jx-main" aria-label={item ? t(item.label) : t('app.name')}>
        {children}
      </main>
      <Palette opened={palette} onClose={() => setPalette(false)} actions={actions} />
      <HelpDialog opened={help} onClose={() => setHelp(false)} />
    </div>
  );
}
