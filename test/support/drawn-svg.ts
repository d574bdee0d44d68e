// Looks into a drawn SVG as a person does: which words stand where, and which shapes are there.
import { load } from 'cheerio'
import { readFont } from '../../bot/pictures/fonts.ts'

export type DrawnText = {
  readonly text: string
  readonly size: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Every text with the box that it fills; of transforms only those that the chart engine writes. */
export function textsOf(svg: string): readonly DrawnText[] {
  const $ = load(svg, { xml: true })
  return $('text')
    .toArray()
    .map((element) => {
      const of = $(element)
      const style = of.attr('style') ?? ''
      const size = Number(of.attr('font-size') ?? /font-size:(\d+)px/.exec(style)?.[1])
      const isBold = (of.attr('font-weight') ?? /font-weight:(\w+)/.exec(style)?.[1] ?? '') === '600'
      const width = readFont(isBold ? 'bold' : 'regular').widthOf(of.text(), size)
      const [moveX, moveY] = translationOf(of.attr('transform'))
      const parent = of.closest('svg')
      const x = Number(of.attr('x') ?? 0) + moveX + Number(parent.attr('x') ?? 0)
      const y = Number(of.attr('y') ?? 0) + moveY + Number(parent.attr('y') ?? 0)
      const anchor = of.attr('text-anchor') ?? 'start'
      const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x
      // The engine centres its words on y, ours stand on it.
      const middle = of.attr('dominant-baseline') === 'central' ? y : y - size * 0.35
      return { text: of.text(), size, left, right: left + width, top: middle - size * 0.4, bottom: middle + size * 0.4 }
    })
}

export function overlapping(texts: readonly DrawnText[]): readonly (readonly [string, string])[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => [one.text, other.text] as const),
  )
}

/** How many shapes are filled with a colour. */
export function filledWith(svg: string, colour: string): number {
  const $ = load(svg, { xml: true })
  return $('path, rect, circle').filter((_, element) => $(element).attr('fill') === colour).length
}

function translationOf(transform: string | undefined): readonly [number, number] {
  const translate = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(transform ?? '')
  const matrix = /matrix\([-\d.e]+,[-\d.e]+,[-\d.e]+,[-\d.e]+,([-\d.e]+),([-\d.e]+)\)/.exec(transform ?? '')
  const [, x = '0', y = '0'] = translate ?? matrix ?? []
  return [Number(x), Number(y)]
}
