// The one calm page before the data: mark, heading, what is to be done; language and colours at the top.
import { ActionIcon } from '@mantine/core';
import { IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useLocale, useT } from '../../ui/i18n.tsx';
import type { Colours } from './colours.ts';
import '../../ui/forms/forms.css';
import '../../ui/states/states.css';
import './access.css';

export type EntryFrameProps = { title: MessageKey; colours: Colours; wide?: boolean; children: ReactNode };

export function EntryFrame({ title, colours, wide = false, children }: EntryFrameProps) {
  const t = useT();
  const { locale, setLocale } = useLocale();
  const { scheme, flip } = colours;
  const card = useRef<HTMLElement>(null);
  // Outside a dialog nobody else puts the focus where typing begins.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another heading is another screen
  useEffect(() => card.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [title]);
  const other = t('app.switchLanguage');
  const turned = t(scheme === 'dark' ? 'app.light' : 'app.dark');
  return (
    <div className="jx-access">
      <header className="jx-access-top">
        <span className="jx-access-mark" aria-hidden="true">
          {t('app.mark')}
        </span>
        <b>{t('app.name')}</b>
        <div>
          <ActionIcon aria-label={other} title={other} onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}>
            <IconLanguage size={18} />
          </ActionIcon>
          <ActionIcon aria-label={turned} title={turned} onClick={flip}>
            {scheme === 'dark' ? <IconSun size={17} /> : <IconMoon size={17} />}
          </ActionIcon>
        </div>
      </header>
      <main className="jx-access-body" aria-label={t(title)}>
        <section ref={card} className="jx-access-card" data-wide={wide}>
          <h1>{t(title)}</h1>
          {children}
        </section>
      </main>
    </div>
  );
}
