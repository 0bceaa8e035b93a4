/// The parts of the page that are the same for every comparison.
enum HTMLDiffPage {
  /// Everything before the first pair. Nothing is loaded from anywhere, and the only script that
  /// may run is `script`, by its digest.
  static let head = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
    'unsafe-inline'; script-src '\(scriptDigest)'; base-uri 'none'; form-action 'none'">
    <meta name="referrer" content="no-referrer">
    <title>Rhetor comparison</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <header>
    <h1>Rhetor comparison</h1>
    <p class="legend"><span><mark class="speculation">speculation</mark></span> \
    <span><mark class="loaded-language">loaded language</mark></span> \
    <span><mark class="attribution">attribution</mark></span> \
    <span><del>taken out</del></span> <span><ins>put in</ins></span></p>
    <p class="keys"><a href="#a1-c1" accesskey="c">First change</a> \
    <a href="#end" accesskey="e">End</a> \
    <span>The arrows at each change lead to its neighbours; so do the keys j and k.</span></p>
    </header>

    """

  /// Everything after the last pair.
  static let foot = "<script>\(script)</script>\n</body>\n</html>\n"

  /// Steps from change to change; the page reads the same without it.
  static let script = """
    (()=>{const rows=[...document.querySelectorAll("li.row[id]")];addEventListener("keydown",e=>{\
    const step={j:1,k:-1}[e.key];if(!step||e.ctrlKey||e.metaKey||e.altKey||!rows.length)return;\
    const here=rows.indexOf(document.activeElement.closest("li.row[id]"));\
    const next=here<0?(step>0?0:rows.length-1):Math.min(rows.length-1,Math.max(0,here+step));\
    rows[next].focus({preventScroll:true});rows[next].scrollIntoView({block:"center"});\
    e.preventDefault()})})()
    """

  /// The SHA-256 digest of `script` as a policy names it.
  static let scriptDigest = "sha256-DU6F8ubf62+1ntcOZqEHuXk5CfIyBqQ6puOWbg+CSLM="

  private static let style = """
    :root{color-scheme:light dark;--page:#fff;--ink:#1d1c1a;--soft:#5d5953;--line:#ddd8d0;\
    --panel:#f7f5f1;--del:#fbe1dd;--del-ink:#8c1d13;--ins:#dcf1df;--ins-ink:#14522c;\
    --speculation:#1d5fa6;--loaded-language:#a13a00;--attribution:#6b3fa0;--focus:#b58900}
    @media (prefers-color-scheme:dark){:root{--page:#171614;--ink:#ebe7e0;--soft:#aaa49a;\
    --line:#3a3733;--panel:#211f1c;--del:#4a1f1b;--del-ink:#ffb4a8;--ins:#153b22;--ins-ink:#a6e3b4;\
    --speculation:#84b9f2;--loaded-language:#f2a26e;--attribution:#c6a4f0;--focus:#e0b83c}}
    *{box-sizing:border-box}
    body{margin:0 auto;padding:1.5rem;max-width:76rem;background:var(--page);color:var(--ink);\
    font:16px/1.5 system-ui,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;\
    overflow-wrap:anywhere}
    h1{font-size:1.35rem;margin:0 0 .5rem}h2{font-size:1.15rem;margin:0 0 1rem}
    h3{font-size:1rem;margin:1.5rem 0 .5rem}
    a{color:inherit}p{margin:0}
    header{border-bottom:1px solid var(--line);padding-bottom:1rem;margin-bottom:1.5rem}
    .legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
    .keys{color:var(--soft);font-size:.875rem;margin-top:.5rem}.keys a{margin-right:1rem}
    .warning{border-left:4px solid var(--loaded-language);background:var(--panel);\
    padding:.75rem 1rem;margin-bottom:1.5rem}
    .warning ul{margin:.25rem 0 0;padding-left:1.25rem}
    article{margin-bottom:3rem}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.9375rem}
    th,td{padding:.35rem .75rem;text-align:right;border-bottom:1px solid var(--line);\
    white-space:nowrap}
    th{font-weight:600;color:var(--soft)}
    th:first-child,td:first-child{text-align:left;padding-left:0}
    td.bars{min-width:9rem;width:14rem}td.bars svg{display:block;width:100%;height:1.5rem}
    td.wide{white-space:normal;text-align:left}
    .before{fill:none;stroke:currentColor;stroke-width:1;vector-effect:non-scaling-stroke}
    .speculation-bar{fill:var(--speculation);color:var(--speculation)}\
    .loaded-language-bar{fill:var(--loaded-language);color:var(--loaded-language)}\
    .attribution-bar{fill:var(--attribution);color:var(--attribution)}
    .up{color:var(--del-ink);font-weight:600}.down{color:var(--ins-ink);font-weight:600}
    .note-line{color:var(--soft);font-size:.875rem;margin-top:.5rem}
    ol.rows{list-style:none;margin:1.5rem 0 0;padding:0;\
    font-family:Georgia,"Liberation Serif","Times New Roman",serif;font-size:1.0625rem}
    li.row{border-top:1px solid var(--line);padding:.75rem 0;scroll-margin:4rem}
    li.row:focus,li.row:target{outline:3px solid var(--focus);outline-offset:2px}
    .kept{color:var(--soft)}
    .bar{display:flex;flex-wrap:wrap;gap:0 .75rem;align-items:baseline;margin-bottom:.35rem;\
    font:.8125rem/1.5 system-ui,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;\
    color:var(--soft)}
    .bar b{color:var(--ink)}
    .bar .steps{margin-left:auto}.bar .steps a{display:inline-block;padding:.1rem .6rem;\
    text-decoration:none;border:1px solid var(--line);border-radius:.3rem}
    .sides{display:grid;grid-template-columns:1fr 1fr;gap:0 1.5rem}
    .both{grid-column:1/-1}
    .heads{margin-top:1.5rem;color:var(--soft);font-size:.8125rem;font-weight:600}
    .heads+ol.rows{margin-top:.35rem}
    .side{min-width:0}.side p{white-space:pre-wrap}
    .side h4{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:0}
    .added .new p,.removed .old p{padding:.15rem .5rem;border-radius:.2rem}
    .added .new p{background:var(--ins)}.removed .old p{background:var(--del)}
    .nothing{color:var(--soft)}
    del{background:var(--del);text-decoration:line-through;text-decoration-color:var(--del-ink);\
    text-decoration-thickness:1px}
    ins{background:var(--ins);text-decoration:none;font-weight:600}
    mark{background:none;color:inherit;padding:0 .05em;border-bottom:.16em solid}
    mark.speculation{border-bottom-style:dotted;border-color:var(--speculation)}\
    mark.loaded-language{border-bottom-style:solid;border-color:var(--loaded-language)}\
    mark.attribution{border-bottom-style:double;border-bottom-width:.22em;\
    border-color:var(--attribution)}\
    mark.note{border-bottom-width:.08em;border-color:var(--soft)}
    ul.flags{list-style:none;margin:.5rem 0 0;padding:0;\
    font:.8125rem/1.45 system-ui,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
    ul.flags li{padding:.15rem 0 .15rem .75rem;border-left:3px solid var(--line);margin:.3rem 0}
    ul.flags li.speculation{border-color:var(--speculation)}\
    ul.flags li.loaded-language{border-color:var(--loaded-language)}\
    ul.flags li.attribution{border-color:var(--attribution)}
    ul.flags code{font-size:.9em;color:var(--soft)}
    details{border-top:1px solid var(--line)}
    details>summary{cursor:pointer;padding:.5rem 0;color:var(--soft);\
    font:.875rem/1.5 system-ui,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
    details ol.rows{margin-top:0}
    footer{border-top:1px solid var(--line);padding-top:1rem;color:var(--soft);font-size:.8125rem}
    @media (max-width:44rem){body{padding:1rem}.sides{grid-template-columns:1fr;gap:.5rem}\
    .side h4{position:static;width:auto;height:auto;clip-path:none;\
    font:600 .75rem/1.5 system-ui,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;\
    color:var(--soft)}td.bars{min-width:3.5rem;width:5rem}\
    table{font-size:.8125rem}th,td{padding:.3rem .3rem}th{white-space:normal;vertical-align:bottom}\
    .heads,.empty{display:none}}
    @media print{:root{--page:#fff;--ink:#000;--soft:#444;--line:#bbb;--panel:#f4f4f4;--del:#fbe1dd;\
    --del-ink:#8c1d13;--ins:#dcf1df;--ins-ink:#14522c;--speculation:#1d5fa6;\
    --loaded-language:#a13a00;--attribution:#6b3fa0}body{max-width:none;padding:0;font-size:11pt}\
    .steps,.keys{display:none}li.row{break-inside:avoid}\
    details::details-content{content-visibility:visible;height:auto}\
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """
}
