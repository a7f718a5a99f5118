import { stylesheet } from '../pages/stylesheet.ts'

const frame = `
.skip{position:absolute;left:-99rem;top:.5rem;padding:.5rem 1rem;background:var(--card);z-index:1}
.skip:focus{left:.5rem}
.wrap{max-width:74rem;margin:0 auto;padding:0 clamp(1rem,3vw,2rem)}
.top{background:var(--card);border-bottom:1px solid var(--line)}
.bar{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem 1.5rem;padding-block:1.125rem .625rem}
.bar>:first-child{flex:1 1 16rem;min-width:0}
.brand{font-weight:650;letter-spacing:-.01em}
.top nav ul{display:flex;flex-wrap:wrap;gap:0 1.5rem}
.top nav a{display:inline-block;padding:.625rem 0 .5625rem;color:var(--soft);text-decoration:none;font-weight:600;font-size:.9375rem;border-bottom:.1875rem solid transparent}
.top nav a:hover{color:var(--text)}
.top nav a[aria-current]{color:var(--accent);border-color:var(--accent)}
main.wrap{padding-block:clamp(1.25rem,4vw,2.25rem) 4rem}
main>*+*{margin-top:1.25rem}
.panel{background:var(--card);border:1px solid var(--line);border-radius:.875rem;padding:clamp(1rem,2.5vw,1.5rem)}
.panel>*+*{margin-top:1rem}
.flush{padding:0;overflow:hidden}
.flush>h2,.flush>.head{padding:1.125rem clamp(1rem,2.5vw,1.5rem) 0}
.flush>*+.data{margin-top:.75rem}
.unlock{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem 1.5rem}
.unlock label{flex:1 1 18rem;margin:0;font-weight:400}
.unlock span{flex:1 1 16rem;display:flex;gap:.5rem;align-items:center}
.unlock input{min-height:2.25rem;flex:1;min-width:0}
.head{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 1rem}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:1.25rem;align-items:start}
.columns>*{min-width:0}
.fields{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,11rem),1fr));gap:1rem}
.wide{grid-column:1/-1}`

const content = `
.data{width:100%;border-collapse:collapse;font-size:.9375rem}
.data td{overflow-wrap:break-word}
.data :is(code,small,dd){overflow-wrap:anywhere}
.data th{white-space:nowrap;font-size:.8125rem;font-weight:600;color:var(--soft);text-align:left;padding:.5rem .75rem;border-bottom:1px solid var(--line)}
.data td{padding:.6875rem .75rem;vertical-align:middle;border-bottom:1px solid var(--line)}
.data tbody tr:last-child td{border-bottom:0}
.data :is(th,td):first-child{padding-left:clamp(1rem,2.5vw,1.5rem)}
.data :is(th,td):last-child{padding-right:clamp(1rem,2.5vw,1.5rem)}
.log td{vertical-align:top}
.data time{white-space:nowrap}
.data .act{width:1%}
@media (min-width:44.01rem){.path{white-space:nowrap}.log td:last-child{width:50%}}
.data time{font-variant-numeric:tabular-nums;color:var(--soft)}
.data summary{font-size:.8125rem;padding:0}
.data dl{display:grid;grid-template-columns:auto 1fr;gap:.125rem .75rem;font-size:.8125rem;padding:.25rem 0}
.data dt{color:var(--soft)}
.empty{padding:2.5rem 1.5rem;text-align:center;color:var(--soft)}
h3+pre{margin:0}
.token{min-height:0;height:7.5rem;background:var(--wash);border-color:var(--line)}
.facts{display:grid;grid-template-columns:minmax(5.5rem,auto) 1fr;gap:.5rem 1rem}
.facts dt{color:var(--soft);font-size:.875rem;line-height:1.7}
.good-text{color:var(--good)}.bad-text{color:var(--bad)}
.live{display:inline-flex;align-items:center;gap:.5rem;font-size:.875rem;color:var(--soft)}
.live::before{content:"";width:.5rem;height:.5rem;border-radius:50%;background:var(--good)}
@media (max-width:44rem){
.data thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.data,.data tbody,.data tr,.data td{display:block}
.data tr{padding:.75rem 1rem;border-bottom:1px solid var(--line)}
.data tbody tr:last-child{border-bottom:0}
.data td,.data :is(th,td):first-child,.data :is(th,td):last-child{display:grid;grid-template-columns:5.5rem minmax(0,1fr);gap:.75rem;padding:.1875rem 0;border:0}
.data td::before{content:attr(data-label);color:var(--soft);font-size:.8125rem;line-height:1.7}
.data td:empty{display:none}
.data.log tr{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.25rem .75rem}
.data.log td{display:block;grid-column:1/-1;padding:0}
.data.log td:empty{display:none}
.data.log td::before{content:none}
.data.log td:nth-child(1){grid-area:1/1}
.data.log td:nth-child(4){grid-area:1/2}
.top nav ul{gap:0 .75rem}
.top nav a{font-size:.8125rem}}`

/** The stylesheet of the dashboard: that of every page, and the frame and tables. */
export const dashboardStylesheet: string = stylesheet + (frame + content).replaceAll('\n', '')
