// SPDX-License-Identifier: Apache-2.0
// Runs in the page, beside bpmn-js: look(xml, name) imports a file, shows each of its diagrams whole, and tells what is there:
//   ok, error           whether the file could be imported at all
//   warnings            what bpmn-js complains about
//   diagrams, shapes, connections
//   invisible           drawn, but hidden, without size or off the canvas
//   undrawn             in the process, but in no diagram
//   overlaps            pairs of boxes that cross and are not container and content, or host and boundary event
//   outside             [child, container] where the child sticks out of its pool, lane or sub-process

const is = (element, ...types) => types.some((type) => element.businessObject.$instanceOf(type));

const contains = (outer, inner) =>
  inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const cross = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function within(element, container) {
  for (let each = element.parent; each; each = each.parent) if (each === container) return true;
  return false;
}

function visible(element, viewer) {
  const graphics = viewer.get('elementRegistry').getGraphics(element);
  const style = getComputedStyle(graphics);
  if (element.hidden || style.display === 'none' || style.visibility === 'hidden') return false;
  const box = graphics.querySelector('.djs-visual').getBBox();
  if (element.waypoints) return box.width > 0 || box.height > 0;
  return box.width > 0 && box.height > 0 && contains(viewer.get('canvas').viewbox(), element);
}

// The whole diagram with a margin, never enlarged. (The canvas's own fitting rounds, and cuts the borders of wide diagrams.)
function fit(canvas, margin = 20) {
  const { inner, outer } = canvas.viewbox();
  canvas.viewbox({
    x: inner.x - margin, y: inner.y - margin,
    width: Math.max(inner.width + 2 * margin, outer.width), height: Math.max(inner.height + 2 * margin, outer.height),
  });
}

// Only boxes of one kind can collide: nodes lie in lanes, and lanes in pools, by design.
function kind(element) {
  if (is(element, 'bpmn:Participant')) return 'pool';
  if (is(element, 'bpmn:Lane')) return 'lane';
  return is(element, 'bpmn:FlowNode', 'bpmn:ItemAwareElement', 'bpmn:TextAnnotation') ? 'node' : undefined;
}

function overlaps(boxes) {
  const pairs = [];
  boxes.forEach((a, at) => {
    for (const b of boxes.slice(at + 1))
      if (kind(a) && kind(a) === kind(b) && cross(a, b) && a.host !== b && b.host !== a && !within(a, b) && !within(b, a))
        pairs.push([a.id, b.id]);
  });
  return pairs;
}

function outside(boxes, registry) {
  const pairs = [];
  for (const box of boxes) {
    if (is(box, 'bpmn:Group')) continue;
    const lanes = (box.businessObject.lanes || []).map((lane) => registry.get(lane.id));
    for (const container of [box.parent, ...lanes])
      if (container && container.width && !contains(container, box)) pairs.push([box.id, container.id]);
  }
  return pairs;
}

function survey(viewer, root, seen) {
  const registry = viewer.get('elementRegistry');
  const elements = registry.filter((element) => element !== root && within(element, root));
  const shapes = elements.filter((element) => !element.waypoints && !element.labelTarget);
  const shown = shapes.filter((shape) => !shape.hidden);
  seen.shapes += shapes.length;
  seen.connections += elements.filter((element) => element.waypoints).length;
  seen.invisible.push(...elements.filter((element) => !visible(element, viewer)).map((element) => element.id));
  seen.overlaps.push(...overlaps(shown));
  seen.outside.push(...outside(shown, registry));
  elements.forEach((element) => seen.drawn.add(element.businessObject.id));
}

// Everything in the definitions that BPMN gives a shape or an edge.
function drawable(definitions) {
  const ids = [];
  const visit = (container) => {
    const { flowElements = [], artifacts = [], laneSets = [], participants = [], messageFlows = [] } = container;
    const lanes = (sets) => sets.flatMap(({ lanes: each = [] }) =>
      each.flatMap((lane) => [lane, ...lanes(lane.childLaneSet ? [lane.childLaneSet] : [])]));
    for (const element of [...flowElements, ...artifacts, ...lanes(laneSets), ...participants, ...messageFlows]) {
      if (!element.$instanceOf('bpmn:DataObject')) ids.push(element.id);
      const { dataInputAssociations: inputs, dataOutputAssociations: outputs } = element;
      for (const association of [...(inputs || []), ...(outputs || [])]) ids.push(association.id);
      visit(element);
    }
  };
  (definitions.rootElements || []).forEach(visit);
  return ids;
}

async function lookAtEach(viewer, name, seen) {
  const planes = new Set();
  const canvas = viewer.get('canvas');
  for (const diagram of viewer.getDefinitions().diagrams || []) {
    if (planes.has(diagram.plane)) continue;
    const { warnings } = await viewer.open(diagram);
    if (planes.size > 0) seen.warnings.push(...warnings.map(({ message }) => message));
    // Opening a diagram brings those of its sub-processes with it.
    for (const root of canvas.getRootElements()) {
      if (!root.di || planes.has(root.di)) continue;
      planes.add(root.di);
      canvas.setRootElement(root);
      fit(canvas);
      survey(viewer, root, seen);
      await photograph(planes.size === 1 ? name : `${name}-${planes.size}`);
    }
  }
  seen.diagrams = planes.size;
}

async function look(xml, name) {
  const viewer = new BpmnJS({ container: '#canvas' });
  const seen = {
    ok: true, error: '', warnings: [], diagrams: 0, shapes: 0, connections: 0, invisible: [], undrawn: [], overlaps: [],
    outside: [], drawn: new Set(),
  };
  try {
    seen.warnings = (await viewer.importXML(xml)).warnings.map(({ message }) => message);
    await lookAtEach(viewer, name, seen);
    seen.undrawn = drawable(viewer.getDefinitions()).filter((id) => !seen.drawn.has(id));
  } catch (error) {
    seen.ok = false;
    seen.error = error.message;
    seen.warnings.push(...(error.warnings || []).map(({ message }) => message));
  }
  viewer.destroy();
  delete seen.drawn;
  return seen;
}
