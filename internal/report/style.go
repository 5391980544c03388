package report

// style is the style of the page. It is part of the page itself, and the page's
// policy names its hash, so that nothing else can be styled or run.
const style = `
:root{color-scheme:light dark;--ink:#16202a;--soft:#55626e;--line:#c9d1d8;--faint:#eef2f5;--paper:#fff;--accent:#0b5a6b;--alarm:#9b1c1c;--alarm-paper:#fdf1f0;--hatch:#b4bec7}
@media (prefers-color-scheme:dark){:root{--ink:#e6ebef;--soft:#a3b0bb;--line:#3a4650;--faint:#1e272e;--paper:#12181d;--accent:#7cc7d8;--alarm:#ff9d94;--alarm-paper:#2c1716;--hatch:#4a5862}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
main{max-width:800px;margin:0 auto;padding:28px 24px 36px}
header{display:flex;flex-wrap:wrap;gap:2px 24px;align-items:baseline;justify-content:space-between;border-bottom:2px solid var(--ink);padding-bottom:10px;margin-bottom:14px}
h1{font-size:22px;line-height:1.2;margin:0;letter-spacing:-.01em}
header p{margin:0;color:var(--soft)}
header .of{color:var(--ink);font-weight:600}
header .name{flex-basis:100%;display:flex;flex-wrap:wrap;gap:0 20px;font-size:13px}
header .blank{flex:1 1 120px;border-bottom:1px solid var(--line);color:var(--soft)}
h2{font-size:17px;line-height:1.25;margin:22px 0 2px;letter-spacing:-.005em}
h3{font-size:14px;line-height:1.3;margin:18px 0 4px;font-weight:700;color:var(--accent)}
p{margin:0 0 6px}
.where{color:var(--soft);margin:0 0 8px}
.alarm{border:2px solid var(--alarm);background:var(--alarm-paper);padding:8px 12px;margin:0 0 14px}
.alarm h2{font-size:15px;margin:0 0 4px}
.tiles{display:grid;grid-template-columns:1.35fr repeat(4,1fr);gap:0;margin:8px 0 10px;border:1px solid var(--line);border-radius:6px}
.tiles div{padding:7px 10px 8px;border-left:1px solid var(--line)}
.tiles div:first-child{border-left:0}
.tiles dt{font-size:12px;color:var(--soft);line-height:1.3}
.tiles dd{margin:0;line-height:1.2}
.tiles b{font-size:24px;font-weight:650;letter-spacing:-.02em}
.tiles small{display:block;color:var(--soft);font-size:11.5px}
figure{margin:12px 0 4px}
svg{display:block;width:100%;overflow:visible;font:11px/1 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif}
svg svg{overflow:visible}
.chart{padding:0 4px 0 24px}
.chart text{fill:var(--soft)}
.grid{stroke:var(--line);stroke-width:1}
.base{stroke:var(--ink)}
.reach{stroke:var(--soft);stroke-width:1.5}
.before{stroke:var(--accent);stroke-width:2.5}
.dot{fill:var(--accent);stroke:var(--paper);stroke-width:1.5}
.after{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:4 3}
.diamond{fill:var(--paper);stroke:var(--ink);stroke-width:1.6}
.chart text.value{fill:var(--ink);font-weight:650;font-size:12px;paint-order:stroke;stroke:var(--paper);stroke-width:4px}
.hatch{stroke:var(--hatch);stroke-width:1.5}
.tick{stroke:var(--soft);stroke-width:1}
.stem{stroke:var(--soft);stroke-width:1;stroke-dasharray:1 3}
.badge{fill:var(--paper);stroke:var(--ink);stroke-width:1.4}
.badge.warning{stroke:var(--alarm);stroke-width:2}
.chart text.letter{fill:var(--ink);font-weight:700;font-size:10px}
.legend,.marks{display:flex;flex-wrap:wrap;gap:2px 16px;margin:6px 0 0;padding:0;list-style:none;font-size:12.5px;color:var(--soft)}
.legend svg{display:inline-block;width:22px;height:12px;vertical-align:-1px;margin-right:5px;overflow:visible}
.marks{margin-top:2px;color:var(--ink)}
.marks b{display:inline-block;min-width:1.1em}
table{border-collapse:collapse;width:100%;font-size:13.5px;line-height:1.35}
caption{text-align:left;color:var(--soft);font-size:12.5px;padding:2px 0 4px}
th,td{overflow-wrap:normal;text-align:right;padding:3px 0 3px 10px;border-bottom:1px solid var(--line);vertical-align:baseline}
th:first-child,td:first-child{text-align:left;padding-left:0}
thead th{font-weight:600;color:var(--soft);border-bottom-color:var(--ink);vertical-align:bottom}
tbody th{font-weight:400}
td small,th small{color:var(--soft);font-size:11.5px}
td.gap{color:var(--soft);text-align:left;font-style:italic}
.pair{display:grid;grid-template-columns:6fr 5fr;gap:0 28px}
ul,ol{margin:0;padding-left:18px}
li{margin:0 0 3px}
.plain{list-style:none;padding:0}
.tag{display:inline-block;border:1.5px solid currentColor;border-radius:3px;padding:0 5px;font-size:11.5px;font-weight:700;line-height:1.45;margin-right:5px}
.tag.high{background:var(--alarm);border-color:var(--alarm);color:var(--paper);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.quiet,footer{color:var(--soft);font-size:12.5px}
.ask{border-left:4px solid var(--accent);padding:1px 0 1px 14px;margin:14px 0}
.ask h3{margin-top:0}
footer{border-top:1px solid var(--line);margin-top:20px;padding-top:8px;line-height:1.45}
footer p{margin:0 0 3px}
@media (max-width:640px){
main{padding:16px 14px 28px}
.tiles{grid-template-columns:repeat(6,1fr)}
.tiles div{grid-column:span 2;border-top:1px solid var(--line)}
.tiles div:nth-child(-n+3){border-top:0}
.tiles div:nth-child(4){border-left:0}
.tiles div:nth-child(n+4){grid-column:span 3}
.pair{display:block}
table{font-size:12px}
th,td{padding-left:5px}
td small,th small{font-size:10px}
}
@media (max-width:400px){
table{font-size:11px}
th,td{padding-left:4px}
td small{display:block;line-height:1.1}
}
@media print{
@page{margin:7mm 11mm}
:root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--faint:#f3f3f3;--paper:#fff;--accent:#0b4a58;--alarm:#000;--alarm-paper:#fff;--hatch:#999}
body{font-size:8.7pt;line-height:1.26}
main{max-width:none;padding:0}
header{margin-bottom:5px;padding-bottom:4px}
h1{font-size:15pt}
header .name{font-size:7.8pt}
h2{font-size:12pt;display:inline;margin-right:8px}
section.region{margin-top:8px}
h3{font-size:8.6pt;margin:5px 0 1px;break-after:avoid}
.where{display:inline;font-size:8pt}
.alarm{padding:4px 9px;margin-bottom:5px}
.alarm h2{font-size:9.6pt;display:block;margin:0 0 2px}
.tiles{margin:3px 0 4px}
.tiles div{padding:3px 9px 3px}
.tiles dt,.tiles small{font-size:7.6pt}
.tiles b{font-size:14pt}
figure{margin:2px 0 1px}
.legend,.marks{margin-top:2px}
.marks{display:block}
.marks li{display:inline;margin-right:12px}
table{font-size:8.4pt;line-height:1.16}
th,td{padding-top:1px;padding-bottom:1px}
caption,.legend,.marks,.quiet{font-size:7.6pt}
footer{font-size:7.2pt}
td small,th small{font-size:7.6pt}
.ask{margin:5px 0}
li{margin-bottom:1px}
p{margin-bottom:2px}
footer{margin-top:6px;padding-top:4px;line-height:1.3}
section.region{break-inside:avoid}
.pair{display:block;columns:2;column-gap:24px}
.pair h3{margin-top:0}
.pair section{margin-bottom:4px}
.tiles small{display:inline;margin-left:5px}
.dense{font-size:7.9pt;line-height:1.17}
.dense table{font-size:7.9pt;line-height:1.1}
.dense h2{font-size:11pt}
.dense .alarm h2{font-size:9pt}
.dense .tag{font-size:7pt;line-height:1.1;border-width:1px;padding:0 3px}
.dense .ask ol{columns:2}
.dense p,.dense li{margin-bottom:0}
.dense h3{font-size:8pt;margin-top:2px}
.dense .quiet,.dense caption,.dense .legend,.dense .marks{font-size:7.2pt}
.dense footer{font-size:6.8pt;line-height:1.2;margin-top:3px;padding-top:2px}
figure,table,.ask,.alarm,.tiles,tr,li{break-inside:avoid}
}
`
