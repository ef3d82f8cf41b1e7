// Opens and draws PDFs with pdf.js, its worker served from our own origin.
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

export type OpenPdf = {
  pages: number;
  /** Draws a page sharply for this screen; `cancel` stops a drawing that is no longer wanted. */
  draw: (page: number, canvas: HTMLCanvasElement, fit: Fit) => { cancel: () => void };
  close: () => Promise<void>;
};

/** Pixels of the screen to fit in (the height may be free), or a share of the real size. */
export type Fit = { width: number; height?: number } | { scale: number };

/** Points are 1/72 inch, CSS pixels 1/96. */
const pixelsPerPoint = 96 / 72;

/** Opens a document from an address or from bytes (which it takes a copy of). Throws when it is not a PDF. */
export async function openPdf(src: string | Uint8Array): Promise<OpenPdf> {
  GlobalWorkerOptions.workerSrc = workerUrl;
  const source = typeof src === 'string' ? { url: src } : { data: src.slice() };
  // The page policy allows no code made from text and no WebAssembly; our papers carry their fonts.
  const task = getDocument({ ...source, isEvalSupported: false, useWasm: false, useWorkerFetch: false });
  const pdf = await task.promise;
  return {
    pages: pdf.numPages,
    draw: (page, canvas, fit) => draw(pdf, page, canvas, fit),
    close: () => task.destroy(),
  };
}

function draw(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement, fit: Fit): { cancel: () => void } {
  let cancelled = false;
  let stop = () => undefined as unknown;
  const run = async () => {
    const page = await pdf.getPage(number);
    if (cancelled) return;
    const natural = page.getViewport({ scale: 1 });
    const shown = scaleOf(fit, natural);
    const viewport = page.getViewport({ scale: shown * window.devicePixelRatio });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.style.width = `${Math.floor(natural.width * shown)}px`;
    const rendering = page.render({ canvas, viewport });
    stop = () => rendering.cancel();
    await rendering.promise;
  };
  run().catch((error: unknown) => {
    if (!cancelled) console.error(error);
  });
  return {
    cancel: () => {
      cancelled = true;
      stop();
    },
  };
}

function scaleOf(fit: Fit, natural: { width: number; height: number }): number {
  if ('scale' in fit) return fit.scale * pixelsPerPoint;
  return Math.min(fit.width / natural.width, (fit.height ?? Number.POSITIVE_INFINITY) / natural.height);
}
