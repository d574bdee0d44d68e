// A deputy is asked for or the head: what names only the other one tells nobody.
import { syllables } from '../../text/syllables.ts'

const OFFICES = 'hieu truong|giam doc|chu tich|bi thu|truong phong|truong ban|to truong|doi truong|truong thon'
const ASKED = new RegExp(` (pho )?(${OFFICES})(?= )`)

/** "Hiệu phó", "phó ban", "tổ phó". */
const inFull = (joined: string): string =>
  joined
    .replaceAll(' hieu pho ', ' pho hieu truong ')
    .replaceAll(' pho ban ', ' pho truong ban ')
    .replace(/ (to|doi) pho (?=\S|$)/g, ' pho $1 truong ')

/** undefined: no office is asked for. */
export function officeAsked(joined: string): ((text: string) => boolean) | undefined {
  const [, deputy, office] = ASKED.exec(inFull(joined)) ?? []
  if (office === undefined) return undefined
  const both = new RegExp(` (pho )?${office}(?= )`, 'g')
  return (text) => {
    const said = [...inFull(` ${syllables(text).join(' ')} `).matchAll(both)]
    return said.length === 0 || said.some(([, own]) => own === deputy)
  }
}
