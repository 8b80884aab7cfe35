// Rows of people against time. Only rows on the screen exist: 2,000 people cost what 40 do.
//
// A view gives items: { kind: "group", label, draw(cell, day, axis) } and
// { kind: "person", person, only }. The grid is one stop of the Tab key; arrows move inside it.
const rowHeight = 46;
const groupHeight = 38;

class Timeline {
  constructor(host, label) {
    this.host = host;
    this.spot = { key: "", column: 0 };
    this.head = el("div", { class: "axis", role: "rowgroup" });
    this.lines = el("div", { class: "day-lines", "aria-hidden": "true" });
    this.rows = el("div", { class: "rows", role: "rowgroup" });
    this.grid = el("div", {
      class: "sheet", role: "grid", "aria-label": label, id: "grid",
      onscroll: () => this.drawVisible(), onkeydown: (event) => this.onKey(event),
      onclick: (event) => this.onClick(event), onfocusin: (event) => this.onFocus(event),
    }, this.head, el("div", { class: "body" }, this.lines, this.rows));
    replace(host, this.grid);
    this.watch = new ResizeObserver(() => this.resize());
    this.watch.observe(host);
  }

  close() { this.watch.disconnect(); }

  show(items, shown) {
    this.items = items;
    this.shown = shown;
    this.drawn = new Map();
    let top = 0;
    this.tops = items.map((item) => {
      const here = top;
      top += item.kind === "group" ? groupHeight : rowHeight;
      return here;
    });
    this.height = top;
    if (!items.some((item) => item.key === this.spot.key)) {
      this.spot = { key: (items.find((item) => item.kind === "person") ?? items[0])?.key ?? "", column: 0 };
    }
    this.grid.setAttribute("aria-rowcount", items.length + 1);
    this.grid.setAttribute("aria-colcount", shown.length + 1);
    this.layOut();
  }

  resize() {
    if (this.items && this.grid.clientWidth !== this.lastWidth) this.layOut();
    else if (this.items) this.drawVisible();
  }

  layOut() {
    const middle = this.axis && this.middle();
    const hadFocus = this.rows.contains(document.activeElement);
    this.lastWidth = this.grid.clientWidth;
    this.whoWidth = this.lastWidth < 560 ? 116 : this.lastWidth < 1000 ? 168 : 216;
    this.axis = makeAxis(this.shown, this.lastWidth - this.whoWidth - 2, Number(state.zoom));
    const width = this.whoWidth + this.axis.width;
    setStyle(this.grid, "--who", px(this.whoWidth));
    setStyle(this.grid, "--hour", px(this.axis.perHour));
    setStyle(this.grid, "--sheet", px(width));
    setStyle(this.rows, "height", px(this.height));
    this.grid.dataset.zoom = state.zoom;
    this.drawHead();
    replace(this.rows);
    this.drawn.clear();
    if (middle) this.keepMiddle(middle);
    this.drawVisible();
    if (hadFocus) this.focus();
  }

  // The moment in the middle of the screen stays there when the zoom changes.
  middle() {
    const at = this.grid.scrollLeft + (this.grid.clientWidth - this.whoWidth) / 2;
    const place = Math.min(Math.max(0, Math.floor(at / this.axis.dayWidth)), this.axis.days.length - 1);
    const day = this.axis.days[place];
    const [from, to] = this.axis.span(day);
    return { day, minute: from + (at - place * this.axis.dayWidth) / this.axis.dayWidth * (to - from) };
  }

  keepMiddle({ day, minute }) {
    if (!this.axis.days.includes(day)) return;
    const x = this.axis.place(day) + this.axis.at(day, minute);
    this.grid.scrollLeft = x - (this.grid.clientWidth - this.whoWidth) / 2;
  }

  drawHead() {
    const cells = this.axis.days.map((day, place) => el("div", {
      class: "day-head", role: "columnheader", "aria-colindex": place + 2,
      "aria-label": dayText(day.date, "long"),
      style: { "inset-inline-start": px(this.whoWidth + this.axis.place(day)), width: px(this.axis.dayWidth) },
    }, el("span", { class: "day-name" }, dayText(day.date, this.axis.dayWidth > 110 ? "medium" : "short")),
    el("span", { class: "ticks", "aria-hidden": "true" }, this.axis.ticks(day).map((tick) => (
      el("i", { style: { "inset-inline-start": px(tick.x) } }, tick.text))))));
    replace(this.head, el("div", { class: "head-row", role: "row", "aria-rowindex": 1 },
      el("div", { class: "corner", role: "columnheader", "aria-colindex": 1 }, t("person")), cells));
    replace(this.lines, this.axis.days.map((day) => el("i", {
      style: { "inset-inline-start": px(this.whoWidth + this.axis.place(day)), width: px(this.axis.dayWidth) },
    })));
  }

  drawVisible() {
    if (!this.axis) return;
    const from = this.grid.scrollTop - 200;
    const to = this.grid.scrollTop + this.grid.clientHeight + 200;
    const wanted = new Set();
    for (let at = this.firstBelow(from); at < this.items.length && this.tops[at] < to; at++) wanted.add(at);
    const spot = this.items.findIndex((item) => item.key === this.spot.key);
    if (spot >= 0) wanted.add(spot);
    for (const [at, row] of this.drawn) {
      if (!wanted.has(at)) {
        row.remove();
        this.drawn.delete(at);
      }
    }
    const fresh = [];
    for (const at of wanted) {
      if (this.drawn.has(at)) continue;
      const row = this.drawRow(at);
      this.drawn.set(at, row);
      fresh.push(row);
    }
    this.rows.append(...fresh);
  }

  firstBelow(y) {
    let [low, high] = [0, this.tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tops[middle] < y) low = middle + 1; else high = middle;
    }
    return Math.max(0, low - 1);
  }

  drawRow(at) {
    const item = this.items[at];
    const isGroup = item.kind === "group";
    const cells = this.axis.days.map((day, place) => {
      const cell = el("div", {
        class: "cell", role: "gridcell", "aria-colindex": place + 2, "data-column": place + 1,
        tabindex: this.tabIndex(item, place + 1), "aria-label": item.text(day),
        style: { "inset-inline-start": px(this.whoWidth + this.axis.place(day)), width: px(this.axis.dayWidth) },
      });
      const inner = el("span", { class: "inner", "aria-hidden": "true" });
      item.draw(inner, day, this.axis);
      cell.append(inner);
      return cell;
    });
    return el("div", {
      class: isGroup ? "row group" : this.isChosen(item) ? "row chosen" : "row", role: "row", "aria-rowindex": at + 2, "data-at": at,
      style: { top: px(this.tops[at]) },
    }, el("div", {
      class: "who", role: "rowheader", "aria-colindex": 1, "data-column": 0, tabindex: this.tabIndex(item, 0),
    }, item.head()), cells);
  }

  isChosen(item) { return item.person !== undefined && item.person.id === state.person; }

  // Marks the rows of whoever's card is open.
  mark() {
    for (const [at, row] of this.drawn) row.classList.toggle("chosen", this.isChosen(this.items[at]));
  }

  tabIndex(item, column) {
    return item.key === this.spot.key && column === this.spot.column ? "0" : "-1";
  }

  // MARK: Moving about

  // The cell that the Tab key leads to.
  focus() { this.rows.querySelector("[tabindex='0']")?.focus({ preventScroll: true }); }

  cellAt(at, column) { return this.drawn.get(at)?.querySelector(`[data-column="${column}"]`); }

  moveTo(at, column) {
    const to = Math.min(Math.max(0, at), this.items.length - 1);
    const place = Math.min(Math.max(0, column), this.axis.days.length);
    const old = this.items.findIndex((item) => item.key === this.spot.key);
    this.cellAt(old, this.spot.column)?.setAttribute("tabindex", "-1");
    this.spot = { key: this.items[to].key, column: place };
    const [top, head] = [this.tops[to], this.head.offsetHeight];
    const bottom = top + rowHeight;
    if (top < this.grid.scrollTop) this.grid.scrollTop = top;
    if (bottom > this.grid.scrollTop + this.grid.clientHeight - head) {
      this.grid.scrollTop = bottom - this.grid.clientHeight + head;
    }
    if (place > 0) this.bringIntoView((place - 1) * this.axis.dayWidth, this.axis.dayWidth);
    this.drawVisible();
    const cell = this.cellAt(to, place);
    cell?.setAttribute("tabindex", "0");
    cell?.focus({ preventScroll: true });
  }

  bringIntoView(left, width) {
    const room = this.grid.clientWidth - this.whoWidth;
    if (left < this.grid.scrollLeft) this.grid.scrollLeft = left;
    else if (left + width > this.grid.scrollLeft + room) {
      this.grid.scrollLeft = Math.min(left, left + width - room);
    }
  }

  onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = this.items.findIndex((item) => item.key === this.spot.key);
    const page = Math.max(1, Math.floor(this.grid.clientHeight / rowHeight) - 2);
    const sideways = document.documentElement.dir === "rtl" ? -1 : 1;
    const moves = {
      ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, sideways], ArrowLeft: [0, -sideways],
      PageDown: [page, 0], PageUp: [-page, 0], Home: [0, -99], End: [0, 99],
    };
    if (moves[event.key]) {
      event.preventDefault();
      const [down, right] = moves[event.key];
      this.moveTo(at + down, this.spot.column + right);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.open(this.items[at]);
    }
  }

  onClick(event) {
    const at = event.target.closest?.("[data-at]")?.dataset.at;
    if (at !== undefined) this.open(this.items[Number(at)]);
  }

  onFocus(event) {
    const row = event.target.closest?.("[data-at]");
    const column = event.target.dataset?.column;
    if (!row || column === undefined) return;
    const item = this.items[Number(row.dataset.at)];
    if (item.key === this.spot.key && Number(column) === this.spot.column) return;
    const old = this.items.findIndex((each) => each.key === this.spot.key);
    this.cellAt(old, this.spot.column)?.setAttribute("tabindex", "-1");
    this.spot = { key: item.key, column: Number(column) };
    event.target.setAttribute("tabindex", "0");
  }

  open(item) { if (item?.person) show({ person: item.person.id }); }

  // Goes to someone's row, as a link with their card does.
  reveal(person) {
    const at = this.items.findIndex((item) => item.person === person);
    if (at < 0) return;
    const top = this.tops[at];
    const visible = this.grid.clientHeight - this.head.offsetHeight;
    if (top < this.grid.scrollTop || top + rowHeight > this.grid.scrollTop + visible) {
      this.grid.scrollTop = Math.max(0, top - visible / 3);
    }
    this.drawVisible();
  }
}
