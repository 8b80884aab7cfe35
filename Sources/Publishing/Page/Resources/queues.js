// The queues view: who serves what when. A group for each queue, with planned against needed.

function queueItem(queue, count) {
  return {
    kind: "group", key: `queue ${queue.index}`,
    head: () => [queueName(queue), el("span", { class: "hours" }, t("serveIt", { n: count }))],
    text: (day) => `${queue.name}. ${dayCoverageText(queue, day)}`,
    draw: (cell, day, axis) => drawStrip(cell, queue, day, axis),
  };
}

function drawQueues(host) {
  const status = el("p", { class: "status", role: "status" });
  const sheet = el("div", { class: "sheet-host" });
  replace(host, el("div", { class: "sheet-top" }, el("h1", {}, t("queues")), status, legendButton()), sheet);
  const timeline = new Timeline(sheet, t("queues"));
  const draw = () => {
    const shown = shownDays();
    const [from, to] = [shown[0].start, shown[shown.length - 1].end];
    const candidates = shownPeople(false);
    const items = [];
    const found = new Set();
    for (const queue of shownQueues()) {
      const serving = candidates.filter((person) => person.serves(queue.index, from, to));
      if (!serving.length && (state.q || state.team)) continue;
      items.push(queueItem(queue, serving.length));
      for (const person of serving) {
        items.push(personItem(person, `${queue.index} ${person.id}`, queue.index));
        found.add(person);
      }
    }
    sayShown(status, found.size, people.length);
    sheet.hidden = !items.length;
    if (items.length) timeline.show(items, shown);
  };
  draw();
  return {
    draw, close: () => timeline.close(),
    zoomed: () => timeline.layOut(),
    focus: () => timeline.focus(), mark: () => timeline.mark(),
  };
}
