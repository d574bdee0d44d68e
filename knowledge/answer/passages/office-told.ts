// A deputy is asked for or the head: what names only the other one tells nobody.
import { syllables } from '../../text/syllables.ts'

const OFFICES = 'hieu truong|giam doc|chu tich|bi thu|truong phong|truong ban|to truong|doi truong|truong thon'
const ASKED = new RegExp(` (pho )?(${OFFICES})(?= )`)

/** undefined: no office is asked for. */
export function officeAsked(joined: string): ((text: string) => boolean) | undefined {
  const [, deputy, office] = ASKED.exec(joined) ?? []
  if (office === undefined) return undefined
  const both = new RegExp(` (pho )?${office}(?= )`, 'g')
  return (text) => {
    const said = [...` ${syllables(text).join(' ')} `.matchAll(both)]
    return said.length === 0 || said.some(([, own]) => own === deputy)
  }
}
