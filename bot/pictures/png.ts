// SVG to PNG: resvg, with the fonts of the project and no others.
import { FONT_FAMILY, fontFiles } from './fonts.ts'

export type Png = { readonly bytes: Uint8Array; readonly width: number; readonly height: number }

/** Drawn on a thread of the engine's own; only packing the bytes takes the program's thread, 30 ms for a large picture. */
export async function renderPng(svg: string): Promise<Png> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [...fontFiles()], defaultFontFamily: FONT_FAMILY },
  })
  return { bytes: image.asPng(), width: image.width, height: image.height }
}
