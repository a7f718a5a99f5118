import type { Page } from 'playwright-core'

/** Whether the page is wider than its window. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
}

/** The texts of the page whose contrast is less than `least`, with the contrast they have. */
export function faintTexts(page: Page, least = 4.5): Promise<readonly string[]> {
  return page.evaluate(`(${findFaintTexts})(${least})`)
}

/** Fields without a label, and what else a reader of the page would miss. */
export function missingForReaders(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(${findMissing})()`)
}

/** WCAG 2.2, relative luminance. Runs in the page, so it is a text: the page has no type checker. */
const findFaintTexts = `least => {
  const parse = colour => colour.match(/[\\d.]+/g).map(Number)
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map(v => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor)
      if (colour.length < 4 || colour[3] === 1) return colour
    }
    return [255, 255, 255]
  }
  const ownText = element =>
    [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data.trim()).join('')
  return [...document.body.querySelectorAll('*')]
    .filter(element => element.checkVisibility() && !['SCRIPT', 'STYLE', 'OPTION'].includes(element.tagName) && ownText(element) !== '')
    .flatMap(element => {
      const [one, other] = [luminance(parse(getComputedStyle(element).color)), luminance(ground(element))]
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
      return contrast < least ? [ownText(element) + ': ' + contrast.toFixed(2)] : []
    })
}`

const findMissing = `() => {
  const all = selector => [...document.querySelectorAll(selector)]
  const named = element => element.ariaHidden === 'true' || (element.ariaLabel ?? element.textContent).trim() !== ''
  return [
    ...(document.documentElement.lang === 'en' ? [] : ['lang']),
    ...(document.title === '' ? ['title'] : []),
    ...(all('h1').length === 1 ? [] : ['one h1']),
    ...(all('main').length === 1 ? [] : ['one main']),
    ...all('input:not([type=hidden]),select,textarea').filter(({ labels }) => labels.length === 0).map(({ name }) => 'label of ' + name),
    ...all('button').filter(button => !named(button)).map(({ name }) => 'name of button ' + name),
    ...all('[aria-labelledby],[aria-describedby]')
      .flatMap(({ ariaLabelledByElements, ariaDescribedByElements, outerHTML }) =>
        [ariaLabelledByElements, ariaDescribedByElements].some(list => list && list.length === 0) ? ['target of ' + outerHTML.slice(0, 80)] : []),
    ...all('[id]').map(({ id }) => id).filter((id, place, ids) => ids.indexOf(id) !== place).map(id => 'second id ' + id)
  ]
}`
