// The chart engine: an option in, the plot as SVG out, without a browser. Loaded at the first picture.
import type { ECharts, EChartsCoreOption } from 'echarts'
import { createRequire } from 'node:module'
import { FONT_FAMILY, readFont } from './fonts.ts'

type PlotSize = { readonly width: number; readonly height: number }
export type PlotPlace = PlotSize & { readonly x: number; readonly y: number }

/** @returns an SVG element of its own, to lie on a sheet with its left upper corner at x, y */
export function plot(option: EChartsCoreOption, { x, y, width, height }: PlotPlace): string {
  const chart = engine().init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: FONT_FAMILY }, ...option })
    return chart.renderToSVGString().replace('<svg ', `<svg x="${x}" y="${y}" `)
  } finally {
    chart.dispose()
  }
}

/** Of the engine's face only what is used here. */
type Engine = {
  readonly init: (
    element: null,
    theme: null,
    options: PlotSize & { readonly renderer: 'svg'; readonly ssr: true },
  ) => Pick<ECharts, 'setOption' | 'renderToSVGString' | 'dispose'>
  readonly setPlatformAPI: (api: { readonly measureText: (text: string, font?: string) => { width: number } }) => void
}

let loaded: Engine | undefined

/** The built file loads in 90 ms; the same engine put together from its four hundred modules takes a second. */
function engine(): Engine {
  if (loaded !== undefined) return loaded
  // The built file has no types of its own; `Engine` names the part of them that its documentation promises.
  loaded = createRequire(import.meta.url)('echarts/dist/echarts.min.js') as Engine
  // Without a browser it guesses widths, and takes every letter with a Vietnamese mark for a wide one.
  loaded.setPlatformAPI({ measureText: (text, font = '') => ({ width: measure(text, font) }) })
  return loaded
}

/** @param font as CSS writes it: "600 36px Be Vietnam Pro" */
function measure(text: string, font: string): number {
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12)
  return readFont(/\b(?:bold|600)\b/.test(font) ? 'bold' : 'regular').widthOf(text, size)
}
