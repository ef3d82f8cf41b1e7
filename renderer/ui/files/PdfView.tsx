// Shows a PDF on canvases, without any plug-in; the pages that are in view are drawn.
import { useEffect, useRef, useState } from 'react';
import { useT } from '../i18n.tsx';
import { ErrorState } from '../states/ErrorState.tsx';
import { LoadingRows } from '../states/LoadingRows.tsx';
import { type Fit, type OpenPdf, openPdf } from './pdf.ts';
import './files.css';

export type PdfViewProps = {
  /** An address of our own origin, or the bytes. */
  src: string | Uint8Array;
  /** Name of the document for readers. */
  label: string;
  /** 1-based; only this page. Absent: all of them, one under the other. */
  page?: number;
  onPages?: (count: number) => void;
  /** `width` fits the width of its place, `page` the whole page, a number is a share of the real size (1 = 100 %). */
  zoom?: PdfZoom;
};

export function PdfView({ src, label, page, onPages, zoom = 'width' }: PdfViewProps) {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [failed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another document is opened again
  useEffect(() => {
    let open: OpenPdf | null = null;
    let gone = false;
    setFailed(false);
    openPdf(src).then(
      (opened) => {
        if (gone) return void opened.close();
        open = opened;
        setPdf(opened);
        onPages?.(opened.pages);
      },
      () => setFailed(!gone),
    );
    return () => {
      gone = true;
      setPdf(null);
      void open?.close();
    };
  }, [src]);
  if (failed) return <ErrorState error={{ key: 'ui.pdfFailed', params: {} }} />;
  if (!pdf) return <LoadingRows rows={6} />;
  const numbers = page ? [page] : Array.from({ length: pdf.pages }, (_, index) => index + 1);
  return (
    <div className="jx-pdf">
      {numbers.map((number) => (
        <PdfPage key={number} pdf={pdf} number={number} label={label} zoom={zoom} />
      ))}
    </div>
  );
}

export type PdfZoom = 'width' | 'page' | number;

type PdfPageProps = { pdf: OpenPdf; number: number; label: string; zoom: PdfZoom };

function PdfPage({ pdf, number, label, zoom }: PdfPageProps) {
  const t = useT();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    const drawing = pdf.draw(number, target, fitOf(zoom, target.parentElement));
    return () => drawing.cancel();
  }, [pdf, number, zoom]);
  const name = t('ui.pdfPage', { label, page: number, pages: pdf.pages });
  return <canvas ref={canvas} role="img" aria-label={name} />;
}

/** Pixels around a page. */
const margin = 32;

function fitOf(zoom: PdfZoom, place: HTMLElement | null): Fit {
  if (typeof zoom === 'number') return { scale: zoom };
  const width = (place?.clientWidth ?? 800) - margin;
  return zoom === 'width' ? { width } : { width, height: (place?.clientHeight ?? 600) - margin };
}
