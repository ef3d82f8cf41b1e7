// Grey bars in the geometry of the rows to come, shown only after 200 ms.
import { useT } from '../i18n.tsx';
import './states.css';

const shares = ['38%', '52%', '44%', '60%', '35%', '48%', '56%', '41%'] as const;

export function LoadingRows({ rows = 12 }: { rows?: number }) {
  const t = useT();
  return (
    <div className="jx-loading" aria-busy="true" role="status">
      <span className="jx-hidden">{t('ui.loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity
          key={index}
          className="jx-loading-row"
          style={{ '--share': shares[index % shares.length] } as React.CSSProperties}
        />
      ))}
    </div>
  );
}
