import { createHash } from 'node:crypto'

/** Colours, all pairs of text and ground at a contrast of 4.5 or more (WCAG 2.2 criterion 1.4.3). */
const colours = `
:root{color-scheme:light dark;
--ground:#f4f5f7;--card:#fff;--text:#1a2030;--soft:#566075;--line:#d5dae3;--field:#7b8598;--wash:#eef1f6;
--accent:#2447b8;--on-accent:#fff;--accent-wash:#e8edfc;--bad:#a8201a;--bad-wash:#fdeceb;--good:#15663c;--good-wash:#e5f4ea;
--warn:#7a4a00;--warn-wash:#fff3d9;--shadow:0 1px 2px #0f172a14,0 8px 28px #0f172a14}
@media (prefers-color-scheme:dark){:root{
--ground:#0f131b;--card:#181e2a;--text:#e8ecf4;--soft:#a3aec2;--line:#2d3648;--field:#76839c;--wash:#212939;
--accent:#9db7ff;--on-accent:#0d1a40;--accent-wash:#1f2c52;--bad:#ff9d95;--bad-wash:#401d1d;--good:#7fd8a4;--good-wash:#15382a;
--warn:#f5c66b;--warn-wash:#3a2d12;--shadow:0 0 0 1px #2d3648}}`

const base = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--text);font:400 1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
body::before{content:"";display:block;height:.375rem;background:repeating-linear-gradient(-45deg,#f5b62c 0 .75rem,#22262f .75rem 1.5rem)}
h1,h2,h3,p,ul,dl,dd,figure{margin:0;padding:0}
ul{list-style:none}
h1{font-size:1.5rem;line-height:1.25;font-weight:650;letter-spacing:-.015em;text-wrap:balance}
h2{font-size:1.0625rem;line-height:1.35;font-weight:650}
h3{font-size:.875rem;font-weight:600;color:var(--soft);margin-bottom:.375rem}
a{color:var(--accent);text-underline-offset:.18em}
strong{font-weight:600}
code,pre,textarea,kbd{font:.875em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
small,.soft{color:var(--soft);font-size:.875rem}
:focus-visible{outline:.1875rem solid var(--accent);outline-offset:.125rem}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0;padding:0}`

const forms = `
label{display:block;font-weight:600;font-size:.875rem;margin-bottom:.3125rem}
input,textarea,select{display:block;width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--field);border-radius:.5rem;background:var(--card);color:inherit;font:inherit}
textarea{min-height:6.5rem;resize:vertical;font:.875rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
input[type=checkbox]{display:inline-block;flex:none;width:1.125rem;min-height:0;height:1.125rem;margin:.1875rem 0 0;padding:0;accent-color:var(--accent)}
::placeholder{color:var(--soft);opacity:1}
[aria-invalid=true]{border-color:var(--bad);border-width:2px}
.check{display:flex;gap:.625rem;font-weight:400;margin:0}
.help{color:var(--soft);font-size:.8125rem;margin-top:.3125rem}
button,.button{display:inline-flex;align-items:center;justify-content:center;min-height:2.75rem;padding:.5rem 1.125rem;border:1px solid var(--field);border-radius:.5rem;background:var(--card);color:var(--text);font:inherit;font-size:.9375rem;font-weight:600;line-height:1.25;cursor:pointer;text-decoration:none}
button:hover{background:var(--wash)}
.primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.primary:hover{background:var(--accent);filter:brightness(1.1)}
.danger{color:var(--bad);border-color:currentColor}
.danger:hover{background:var(--bad-wash)}
.plain{border:0;background:none;color:var(--accent);padding:0;min-height:1.5rem;font-size:.875rem;text-align:left}
.plain:hover{background:none;text-decoration:underline}
.small{min-height:2.25rem;padding:.25rem .75rem;font-size:.875rem}
.actions{display:flex;flex-wrap:wrap;gap:.75rem}
summary{cursor:pointer;font-weight:600;font-size:.875rem;color:var(--accent);padding:.375rem 0}
.notice{border-left:.25rem solid var(--accent);background:var(--accent-wash);border-radius:.25rem .5rem .5rem .25rem;padding:.75rem 1rem;font-size:.9375rem}
.notice.bad{border-color:var(--bad);background:var(--bad-wash)}
.notice.warn{border-color:var(--warn);background:var(--warn-wash)}`

const cards = `
.card{width:100%;max-width:27rem;margin:0 auto;overflow-wrap:anywhere;padding:clamp(1.25rem,5vw,2rem);background:var(--card);border-radius:1rem;box-shadow:var(--shadow)}
.single{display:flex;flex-direction:column;gap:1.25rem;padding:clamp(1rem,6vh,4.5rem) 1rem 2rem}
.card>*+*,.stack>*+*{margin-top:1.25rem}
.card header>*+*{margin-top:.375rem}
.foot{text-align:center;font-size:.8125rem;color:var(--soft)}
.people{display:grid;gap:.5rem}
.person{width:100%;justify-content:flex-start;gap:.875rem;padding:.625rem .875rem;text-align:left;border-color:var(--line);border-radius:.75rem}
.person:hover{border-color:var(--accent);background:var(--accent-wash)}
.avatar{flex:none;display:grid;place-items:center;width:2.5rem;height:2.5rem;border-radius:50%;background:var(--accent-wash);color:var(--accent);font-size:.875rem;font-weight:650}
.who{min-width:0;display:grid;gap:.0625rem}
.who>span{line-height:1.3}
.who small{font-weight:400;font-size:.8125rem}
.rule{display:flex;align-items:center;gap:.75rem;color:var(--soft);font-size:.8125rem;font-weight:400}
.rule::before,.rule::after{content:"";flex:1;border-top:1px solid var(--line)}
.scopes{border:1px solid var(--line);border-radius:.75rem;margin-top:.625rem}
.scopes li{padding:.6875rem 1rem;display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem .75rem}
.scopes li>:first-child{flex:1 1 10rem}
.scopes li+li{border-top:1px solid var(--line)}
.scopes span span{display:block;line-height:1.35}
.scopes code{color:var(--soft)}
.badge{flex:none;display:inline-block;padding:.0625rem .5rem;border-radius:.375rem;font-size:.8125rem;font-weight:600;background:var(--wash);color:var(--text);font-variant-numeric:tabular-nums;white-space:nowrap}
.badge.good{background:var(--good-wash);color:var(--good)}
.badge.bad{background:var(--bad-wash);color:var(--bad)}
.badge.warn{background:var(--warn-wash);color:var(--warn)}
pre{margin:.625rem 0 0;padding:.875rem 1rem;border-radius:.5rem;background:var(--wash);white-space:pre-wrap}
.code{font:600 1.75rem/1.2 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;letter-spacing:.12em;text-align:center;padding:1rem;border-radius:.75rem;background:var(--wash)}
.code-field{font:600 1.375rem/1.2 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;letter-spacing:.12em;text-align:center;text-transform:uppercase}`

/** The one stylesheet of every page. */
export const stylesheet: string = [colours, base, forms, cards].join('').replaceAll('\n', '')

/** The element that carries it, letter by letter as it is hashed. */
export function styleElement(css: string = stylesheet): string {
  return `<style>${css}</style>`
}

/** The source expression that lets exactly this text in (CSP level 3 section 2.3.1). */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
