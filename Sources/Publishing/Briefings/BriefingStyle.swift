/// How briefings look on a screen and on paper: A4, dark on white, nothing told by colour alone.
enum BriefingStyle {
  static let text = """
    :root { color-scheme: light; --line: #b8bec7; --soft: #f2f4f7; --ink: #16191d; --dim: #4d5560; }
    * { box-sizing: border-box; }
    body { font: 15px/1.45 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif;
      color: var(--ink); background: #fff; max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
    header { border-bottom: 3px solid var(--ink); margin-bottom: 1rem; }
    h1 { font-size: 1.75rem; line-height: 1.15; margin: 0 0 .2rem; }
    h2 { font-size: 1.2rem; margin: 1.6rem 0 .5rem; break-after: avoid; }
    h3 { font-size: 1rem; margin: 1.1rem 0 .3rem; break-after: avoid; }
    p { margin: .35rem 0; }
    .dim { color: var(--dim); }
    .small { font-size: .87em; }
    ol, ul { margin: .3rem 0; padding-left: 1.4rem; }
    a { color: #0b4a9e; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th, td { text-align: left; vertical-align: top; padding: .28rem .5rem .28rem 0;
      border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
    bdi { overflow-wrap: anywhere; }
    th { font-weight: 600; border-bottom: 2px solid var(--ink); }
    td p { margin: 0 0 .15rem; }
    .times { white-space: nowrap; font-weight: 600; }
    .scroll { overflow-x: auto; }
    table.grid { font-size: .84em; min-width: 40rem; table-layout: fixed; }
    table.grid th:first-child { width: 8.5rem; }
    table.grid th:last-child { width: 3.4rem; }
    table.grid td:last-child, table.grid th:last-child { text-align: right; padding-right: 0; }
    table.grid td p { white-space: nowrap; margin: 0; }
    table.day { table-layout: fixed; }
    table.day th:nth-child(1) { width: 6.3rem; }
    table.day th:nth-child(2) { width: 16%; }
    table.day th:nth-child(4) { width: 36%; }
    table.queues th:nth-child(1) { width: 8.5rem; }
    table.changes { table-layout: fixed; }
    table.changes th:nth-child(1) { width: 17%; }
    table.changes th:nth-child(2) { width: 43%; }
    table.changes th:nth-child(4) { width: 19%; }
    .warn { border: 2px solid var(--ink); border-left-width: .6rem; padding: .5rem .8rem; margin: .7rem 0;
      background: #fff7e0; }
    .short { font-weight: 700; }
    .mark { border: 1px solid var(--ink); border-radius: .2rem; padding: 0 .25rem; font-size: .85em; }
    section.day { margin-bottom: 1.2rem; }
    @media (max-width: 40rem) {
      body { padding: .8rem; }
      .scroll table { min-width: 36rem; }
      .scroll table.day, .scroll table.grid { min-width: 44rem; }
    }
    @page { size: A4 portrait; margin: 12mm 12mm 14mm; }
    @media print {
      body { font-size: 9.5pt; max-width: none; padding: 0; }
      a { color: inherit; text-decoration: none; }
      tr, li { break-inside: avoid; }
      thead { display: table-header-group; }
      section.day, section.week { break-inside: avoid; }
      table.day { font-size: 8.5pt; }
      table.day td { padding-top: .15rem; padding-bottom: .15rem; }
      .scroll { overflow: visible; }
      .scroll table { min-width: 0; }
      table.grid { min-width: 0; font-size: 8pt; }
      .warn, th, .mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
