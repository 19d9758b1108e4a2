import { frameName } from "#components/questionnaire-preview/preview-frame";
import { type PreviewState, resumePreview } from "#contracts/questionnaires";
import { formFields } from "#respondent/form-fields";

/** Posts an interview into the frame, so that it goes on from there; the server keeps nothing of it. */
export function openInFrame(address: string, state: PreviewState, pageCode: string | undefined): void {
  const form = document.createElement("form");
  Object.assign(form, { method: "post", action: address, target: frameName, hidden: true });
  const fields = {
    [formFields.action]: resumePreview,
    [formFields.page]: pageCode ?? "",
    _state: JSON.stringify(state),
  };
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.append(field);
  }
  document.body.append(form);
  form.submit();
  form.remove();
}
