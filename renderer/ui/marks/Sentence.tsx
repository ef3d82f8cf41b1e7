// A translated sentence with nodes (links, bold names) as its values.
import { Fragment, type ReactNode } from 'react';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { formatterOf } from '../../../shared/messages/translate.ts';
import { useLocale } from '../i18n.tsx';

/** `<Sentence of="x.late" params={{ name: <Link …>张三</Link>, n: 3 }} />` */
export function Sentence({ of, params }: { of: MessageKey; params: Record<string, ReactNode> }) {
  const { locale } = useLocale();
  const parts = formatterOf(locale, of).format<ReactNode>(params as Record<string, string>);
  if (!Array.isArray(parts)) return <>{parts}</>;
  return (
    <>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence keep their places
        <Fragment key={index}>{part as ReactNode}</Fragment>
      ))}
    </>
  );
}
