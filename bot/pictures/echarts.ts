// The chart engine: an option in, the plot as SVG out, without a browser. Loaded at the first picture, or before in turns.
import type { ECharts, EChartsCoreOption } from 'echarts'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setImmediate } from 'node:timers/promises'
import { Script } from 'node:vm'
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

function engine(): Engine {
  loaded ??= startEngine(compileEngine())
  return loaded
}

/** Reading the engine takes 40 ms and starting it as long: others get their turn in between. */
export async function prepareEngine(): Promise<void> {
  if (loaded !== undefined) return
  await setImmediate()
  const compiled = compileEngine()
  await setImmediate()
  loaded ??= startEngine(compiled)
}

/** The built file loads in 90 ms; the same engine put together from its four hundred modules takes a second. */
const BUILT = 'echarts/dist/echarts.min.js'

type Start = (exports: object, module: { readonly exports: object }) => void

/** By hand instead of by `require`, which would read and start it in one turn. */
function compileEngine(): Start {
  const filename = createRequire(import.meta.url).resolve(BUILT)
  const code = `(function (exports, module) {${readFileSync(filename, 'utf8')}\n})`
  // What this very line wrapped it into.
  return new Script(code, { filename }).runInThisContext() as Start
}

function startEngine(start: Start): Engine {
  const module = { exports: {} }
  start(module.exports, module)
  // The built file has no types of its own; `Engine` names the part of them that its documentation promises.
  const started = module.exports as Engine
  // Without a browser it guesses widths, and takes every letter with a Vietnamese mark for a wide one.
  started.setPlatformAPI({ measureText: (text, font = '') => ({ width: measure(text, font) }) })
  return started
}

/** @param font as CSS writes it: "600 36px Be Vietnam Pro" */
function measure(text: string, font: string): number {
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12)
  return readFont(/\b(?:bold|600)\b/.test(font) ? 'bold' : 'regular').widthOf(text, size)
}
