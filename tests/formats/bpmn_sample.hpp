// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A BPMN file with something of everything, drawn.
#include <string>

namespace hamvar::test {

/// start > check > x; x > write > sign > end; x > pay > end; the timer "late" at "pay" leads to "lapsed".
inline const std::string bpmn_sample =
    R"(<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="defs" targetNamespace="urn:test">
  <!-- drawn by hand -->
  <bpmn:collaboration id="collab">
    <bpmn:participant id="citizen" name="Bürger"/>
    <bpmn:participant id="office" name="Town hall" processRef="proc"/>
    <bpmn:messageFlow id="asks" name="bill" sourceRef="pay" targetRef="citizen"/>
    <bpmn:messageFlow id="applies" sourceRef="citizen" targetRef="start"/>
  </bpmn:collaboration>
  <bpmn:process id="proc" isExecutable="false">
    <bpmn:documentation>All of it.</bpmn:documentation>
    <bpmn:laneSet id="lanes">
      <bpmn:lane id="clerk" name="Clerk">
        <bpmn:flowNodeRef>start</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>check</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>x</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>write</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>sign</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>end</bpmn:flowNodeRef>
      </bpmn:lane>
      <bpmn:lane id="cashier" name="Cashier">
        <bpmn:flowNodeRef>pay</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>late</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>lapsed</bpmn:flowNodeRef>
      </bpmn:lane>
    </bpmn:laneSet>
    <bpmn:startEvent id="start" name="Begin"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="check" name="Check">
      <bpmn:documentation>Mind the &lt;dates&gt;.</bpmn:documentation>
      <bpmn:extensionElements><x:colour xmlns:x="urn:x" of="check"/></bpmn:extensionElements>
      <bpmn:incoming>f1</bpmn:incoming>
      <bpmn:outgoing>f2</bpmn:outgoing>
      <bpmn:property id="slot" name="__targetRef_placeholder"/>
      <bpmn:dataInputAssociation id="reads"><bpmn:sourceRef>form</bpmn:sourceRef><bpmn:targetRef>slot</bpmn:targetRef></bpmn:dataInputAssociation>
    </bpmn:userTask>
    <bpmn:exclusiveGateway id="x" default="f3"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing><bpmn:outgoing>f4</bpmn:outgoing></bpmn:exclusiveGateway>
    <bpmn:task id="write" name="Write"><bpmn:incoming>f3</bpmn:incoming><bpmn:outgoing>f6</bpmn:outgoing></bpmn:task>
    <bpmn:task id="sign" name="Sign"><bpmn:incoming>f6</bpmn:incoming><bpmn:outgoing>f7</bpmn:outgoing></bpmn:task>
    <bpmn:task id="pay" name="Pay"><bpmn:incoming>f4</bpmn:incoming><bpmn:outgoing>f5</bpmn:outgoing></bpmn:task>
    <bpmn:boundaryEvent id="late" attachedToRef="pay"><bpmn:outgoing>f8</bpmn:outgoing><bpmn:timerEventDefinition id="late_timer"><bpmn:timeDuration>P30D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:endEvent id="lapsed"><bpmn:incoming>f8</bpmn:incoming></bpmn:endEvent>
    <bpmn:endEvent id="end" name="Done"><bpmn:incoming>f7</bpmn:incoming><bpmn:incoming>f5</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="check"/>
    <bpmn:sequenceFlow id="f2" sourceRef="check" targetRef="x"/>
    <bpmn:sequenceFlow id="f3" sourceRef="x" targetRef="write"/>
    <bpmn:sequenceFlow id="f4" name="owes" sourceRef="x" targetRef="pay"/>
    <bpmn:sequenceFlow id="f5" sourceRef="pay" targetRef="end"/>
    <bpmn:sequenceFlow id="f6" sourceRef="write" targetRef="sign"/>
    <bpmn:sequenceFlow id="f7" sourceRef="sign" targetRef="end"/>
    <bpmn:sequenceFlow id="f8" sourceRef="late" targetRef="lapsed"/>
    <bpmn:dataObject id="form_data"/>
    <bpmn:dataObjectReference id="form" name="Form" dataObjectRef="form_data"/>
    <bpmn:textAnnotation id="note"><bpmn:text>In cash</bpmn:text></bpmn:textAnnotation>
    <bpmn:association id="note_line" sourceRef="pay" targetRef="note"/>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram_1">
    <bpmndi:BPMNPlane id="plane_1" bpmnElement="collab">
      <bpmndi:BPMNShape id="citizen_di" bpmnElement="citizen" isHorizontal="true"><dc:Bounds x="0" y="0" width="1000" height="60"/></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="office_di" bpmnElement="office" isHorizontal="true"><dc:Bounds x="0" y="100" width="1000" height="400"/></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="clerk_di" bpmnElement="clerk" isHorizontal="true"><dc:Bounds x="30" y="100" width="970" height="200"/></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="cashier_di" bpmnElement="cashier" isHorizontal="true"><dc:Bounds x="30" y="300" width="970" height="200"/></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="start_di" bpmnElement="start"><dc:Bounds x="72" y="182" width="36" height="36"/></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="check_di" bpmnElement="check"><dc:Bounds x="160" y="160" width="100" height="80"/></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="x_di" bpmnElement="x" isMarkerVisible="true"><dc:Bounds x="315" y="175" width="50" height="50"/></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="write_di" bpmnElement="write"><dc:Bounds x="420" y="160" width="100" height="80"/></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="sign_di" bpmnElement="sign"><dc:Bounds x="580" y="160" width="100" height="80"/></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="end_di" bpmnElement="end"><dc:Bounds x="752" y="182" width="36" height="36"/></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="pay_di" bpmnElement="pay"><dc:Bounds x="420" y="320" width="100" height="80"/></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="late_di" bpmnElement="late"><dc:Bounds x="450" y="382" width="36" height="36"/></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="lapsed_di" bpmnElement="lapsed"><dc:Bounds x="552" y="442" width="36" height="36"/></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="form_di" bpmnElement="form"><dc:Bounds x="192" y="260" width="36" height="36"/></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="note_di" bpmnElement="note"><dc:Bounds x="620" y="330" width="100" height="30"/></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="f1_di" bpmnElement="f1"><di:waypoint x="108" y="200"/><di:waypoint x="160" y="200"/></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="f2_di" bpmnElement="f2"><di:waypoint x="260" y="200"/><di:waypoint x="315" y="200"/></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="f3_di" bpmnElement="f3"><di:waypoint x="365" y="200"/><di:waypoint x="420" y="200"/></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="f4_di" bpmnElement="f4"><di:waypoint x="340" y="225"/><di:waypoint x="340" y="360"/><di:waypoint x="420" y="360"/></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="f5_di" bpmnElement="f5"><di:waypoint x="520" y="380"/><di:waypoint x="770" y="380"/><di:waypoint x="770" y="218"/></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="f6_di" bpmnElement="f6"><di:waypoint x="520" y="200"/><di:waypoint x="580" y="200"/></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="f7_di" bpmnElement="f7"><di:waypoint x="680" y="200"/><di:waypoint x="752" y="200"/></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="f8_di" bpmnElement="f8"><di:waypoint x="468" y="418"/><di:waypoint x="468" y="460"/><di:waypoint x="552" y="460"/></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="reads_di" bpmnElement="reads"><di:waypoint x="210" y="260"/><di:waypoint x="210" y="240"/></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="note_line_di" bpmnElement="note_line"><di:waypoint x="520" y="340"/><di:waypoint x="620" y="340"/></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="asks_di" bpmnElement="asks"><di:waypoint x="440" y="320"/><di:waypoint x="440" y="60"/></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="applies_di" bpmnElement="applies"><di:waypoint x="90" y="60"/><di:waypoint x="90" y="182"/></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
)";

}  // namespace hamvar::test
