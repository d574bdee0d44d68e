// Which kind of body is asked for, as plans write it: "sở nào", "trường nào".

/** "Sở nào": what names no such body answers nothing; "số" is no "sở". */
export function bodyAsked(joined: string): RegExp | undefined {
  const asked = / (so|phong|hoi|truong|tram) nao /.exec(joined)?.[1]
  const written = asked && BODY_WORDS[asked]
  return written ? new RegExp(String.raw`(?<!\p{L})${written}(?!\p{L})`, 'u') : undefined
}

const BODY_WORDS: Readonly<Record<string, string>> = {
  // In a scan "số" may be read as "sở": one of them has a name, or is among all of them.
  so: '(?:Sở|(?:[Cc]ác|với|cùng) sở)',
  phong: '[Pp]hòng',
  hoi: '[Hh]ội',
  truong: '[Tt]rường',
  tram: '[Tt]rạm',
}
