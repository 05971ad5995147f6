/* SPDX-License-Identifier: MIT
 *
 * html_style.c - see html.h: how the HTML report looks on a screen, dark or light, and on paper.
 *
 * Text has a contrast of 7 to 1 or more, small print of 4.5 to 1. Colours of the bands are those of
 * the theme "light", on the screen and on paper alike.
 */
#include "report/html.h"

/* Paper is always light. */
#define LIGHT                                                                                      \
    "--ink:#1d2127;--paper:#fff;--muted:#535c66;--line:#d4d9df;--soft:#f3f5f7;--accent:#0b4a82;"   \
    "--band:#0b3358;--on-band:#fff;--band-muted:#c9d9e8;--red:#a4001d;--amber:#8a4b00;"            \
    "--blue:#1f4fa3;--green:#00603a;--draft:#fff6dd;--hatch:#7b8590;"

#define DARK                                                                                       \
    "--ink:#e4e7ea;--paper:#15191e;--muted:#a7b0ba;--line:#3a424b;--soft:#1e242b;--accent:#"       \
    "8cc2f2;"                                                                                      \
    "--band:#0c2a45;--on-band:#fff;--band-muted:#c9d9e8;--red:#ff9a9a;--amber:#ffc278;"            \
    "--blue:#a3c6ff;--green:#8edbb0;--draft:#332a12;--hatch:#98a2ad;"

const char *const html_styles[] = {
    ":root{" LIGHT "color-scheme:light dark}\n"
    "@media screen and (prefers-color-scheme:dark){:root{" DARK "}}\n"
    "*{box-sizing:border-box}\n"
    "body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 -apple-system,'Segoe UI',"
    "'Helvetica Neue','Liberation Sans',Arial,sans-serif;overflow-wrap:break-word}\n"
    "header,nav,main,footer{padding:0 max(1.5rem,calc(50vw - 36rem))}\n"
    "header{background:var(--band);color:var(--on-band);padding-top:2.5rem;padding-bottom:1.75rem}"
    "\n"
    ".logo{float:right;max-height:4.5rem;max-width:14rem;background:#fff;padding:.5rem;"
    "border-radius:4px;margin-left:2rem}\n"
    ".kicker{margin:0;font-size:.95rem;letter-spacing:.04em;color:var(--band-muted)}\n"
    "h1{margin:.2rem 0 1.4rem;font-size:2.3rem;line-height:1.2;font-weight:650}\n"
    ".cover{display:flex;flex-wrap:wrap;gap:.75rem 3rem;margin:0}\n"
    "dt{font-size:.82rem;color:var(--muted)}\n"
    "dd{margin:0}\n"
    ".cover dt{color:var(--band-muted)}\n"
    "nav{border-bottom:1px solid var(--line);font-size:.9rem}\n"
    "nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.4rem;margin:0;padding:.7rem "
    "0}\n"
    "a{color:var(--accent);text-decoration:none}\n"
    "a:hover,a:focus{text-decoration:underline}\n"
    "main{padding-bottom:2rem}\n"
    "h2{font-size:1.55rem;line-height:1.25;margin:2.6rem 0 .8rem;font-weight:650;"
    "border-bottom:2px solid var(--accent);padding-bottom:.35rem}\n"
    "h3{font-size:1.12rem;margin:1.6rem 0 .5rem;font-weight:650;color:var(--accent)}\n"
    "p{margin:.5rem 0;max-width:52rem}\n"
    ".muted{color:var(--muted);font-size:.92em}\n"
    ".strong{font-weight:600}\n"
    ".id,.r{white-space:nowrap}.id{font-variant-numeric:tabular-nums;color:var(--accent);font-"
    "weight:600}\n"
    ".note{border-left:4px solid var(--accent);background:var(--soft);padding:.6rem 1rem;"
    "margin:1rem 0;max-width:none}\n"
    ".note.draft{border-color:var(--amber);background:var(--draft)}\n"
    ".verdict{border-left:6px solid var(--muted);padding:.1rem 0 .1rem 1.1rem;margin:1.2rem 0}\n"
    ".verdict .word{font-size:1.75rem;font-weight:650;line-height:1.2;margin:0}\n"
    ".verdict.major{border-color:var(--red)}.verdict.major .word{color:var(--red)}\n"
    ".verdict.minor{border-color:var(--amber)}.verdict.minor .word{color:var(--amber)}\n"
    ".verdict.ofi{border-color:var(--blue)}.verdict.ofi .word{color:var(--blue)}\n"
    ".verdict.conform{border-color:var(--green)}.verdict.conform .word{color:var(--green)}\n"
    ".figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.8rem;"
    "margin:1.2rem 0}\n"
    ".figures div{background:var(--soft);border-top:3px solid var(--accent);padding:.7rem 1rem}\n"
    ".figure{font-size:1.9rem;font-weight:650;line-height:1.25;font-variant-numeric:tabular-nums}\n"
    ".points{margin:.4rem 0;padding-left:1.2rem;max-width:56rem}\n"
    ".points li{margin:.4rem 0}\n"
    ".facts{margin:.6rem 0;max-width:60rem}\n"
    ".facts div{display:grid;grid-template-columns:14rem 1fr;gap:1rem;padding:.4rem 0;"
    "border-bottom:1px solid var(--line)}\n"
    ".facts dt{font-size:1em}\n"
    "figure{margin:1rem 0}\n",
    "svg{display:block;width:100%;height:auto;margin-top:.8rem}\n"
    "svg text{fill:var(--ink);font-size:15px}\n"
    "svg .head{font-weight:600;font-size:14px}svg .id{fill:var(--accent)}\n"
    "svg .n{fill:#a8391b}svg .p{fill:#d98232}svg .l{fill:#efc94c}svg .f{fill:#c8f7c5}\n"
    "svg .open,svg .none{fill:var(--soft)}\n"
    "svg .hatch{fill:url(#hatching)}.hatch-line{stroke:var(--hatch);stroke-width:2.5}\n"
    "svg .hatch-on{fill:url(#hatching-on)}.hatch-line-on{stroke:#000;stroke-opacity:.5;"
    "stroke-width:2.5}\n"
    "svg .on-n{fill:#fff}svg .on-p,svg .on-l,svg .on-f{fill:#000}svg .on-none{fill:var(--muted)}\n"
    "svg .on-open{font-weight:700}\n"
    ".legend{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem 1.3rem;margin:0;padding:0;"
    "font-size:.88rem}\n"
    "details{margin:.6rem 0}summary{cursor:pointer;color:var(--accent)}\n"
    ".wide{overflow-x:auto}\n"
    "table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.42;margin:.8rem 0;"
    "table-layout:fixed;min-width:44rem}\n"
    "caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}\n"
    "th,td{text-align:left;vertical-align:top;padding:.42rem .6rem .42rem 0;"
    "border-bottom:1px solid var(--line);font-weight:400}\n"
    "thead th{font-weight:600;border-bottom:2px solid var(--ink);vertical-align:bottom}\n"
    ".group th{font-weight:650;background:var(--soft);padding:.5rem .6rem;color:var(--ink)}\n"
    ".r{text-align:right;padding-right:1rem}\n"
    ".tag{white-space:nowrap;display:inline-block;padding:.02rem "
    ".45rem;border-radius:3px;font-size:.95em;"
    "border:1px solid transparent}\n"
    ".tag.n{background:#a8391b;color:#fff}.tag.p{background:#d98232;color:#000}\n"
    ".tag.l{background:#efc94c;color:#000}.tag.f{background:#c8f7c5;color:#000}\n"
    ".tag.open{border:1px dashed var(--muted)}\n"
    ".tag.major{color:var(--red);border-color:currentcolor}\n"
    ".tag.minor{color:var(--amber);border-color:currentcolor}\n"
    ".tag.ofi{color:var(--blue);border-color:currentcolor}\n"
    ".tag.conform{color:var(--green);border-color:currentcolor}\n"
    "footer{border-top:1px solid var(--line);color:var(--muted);font-size:.85rem;"
    "padding-top:.8rem;padding-bottom:2rem}\n"
    "@media (max-width:40rem){.facts div{grid-template-columns:1fr;gap:0}h1{font-size:1.8rem}}\n",
    "@page{margin:14mm 15mm 15mm;@bottom-right{content:counter(page) ' / ' counter(pages);"
    "font:8pt sans-serif;color:#535c66}}\n"
    "@media print{body{font-size:9.2pt;line-height:1.36;-webkit-print-color-adjust:exact;"
    "print-color-adjust:exact}\n"
    "header,main,footer{padding-left:0;padding-right:0}nav,details{display:none}\n"
    ".cover{gap:2mm 10mm}dt,.legend{font-size:8pt}header{padding:6mm 8mm "
    "5mm;border-radius:2mm}h1{font-size:21pt;margin:.5mm 0 4mm}\n"
    "h2{font-size:15pt;margin:6mm 0 2.5mm}h3{font-size:11pt;margin:3mm 0 1mm}\n"
    "h2,h3{break-after:avoid}\n"
    "#heatmap,#findings,#roadmap,#applicability,#answers,#method{break-before:page}\n"
    "#heatmap,figure,.verdict,.figures,.note,.points li,.facts div{break-inside:avoid}\n"
    "#summary h2{margin-top:3mm}.note{margin:3mm "
    "0}.figures{grid-template-columns:repeat(4,1fr);gap:3mm;"
    "margin:3mm 0}\n"
    ".figures div{padding:2mm 3mm}.figure{font-size:17pt}.verdict{margin:3mm 0}"
    ".verdict .word{font-size:17pt}.points li{margin:1.2mm 0}\n"
    "table{font-size:8.4pt;line-height:1.32;min-width:0}th,td{padding-top:1mm;padding-bottom:1mm}"
    "tr{break-inside:avoid}.group{break-after:avoid}\n"
    ".wide{overflow:visible}p,.points{max-width:none}footer{padding-bottom:0}}\n",
};

const int html_style_count = (int)(sizeof html_styles / sizeof *html_styles);
