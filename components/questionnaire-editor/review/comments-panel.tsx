"use client";
import { MessageSquarePlus } from "lucide-react";
import { useState } from "react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { CommentList } from "#components/questionnaire-editor/review/comment-list";
import {
  type CommentPlace,
  commentsOfPlace,
  commentsWithoutPlace,
  countOpen,
} from "#components/questionnaire-editor/review/comments-of-place";
import { useReview } from "#components/questionnaire-editor/review/review-context";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { FieldError } from "#components/ui/field-error";
import { Icon } from "#components/ui/icon";
import { TextArea } from "#components/ui/text-area";

/** What colleagues say about the question, the page or the questionnaire that is being edited. */
export function CommentsPanel() {
  const t = useMessages("questionnaire");
  const { definition, selection } = useEditor();
  const { review } = useReview();
  const place: CommentPlace =
    selection.type === "question"
      ? { questionCode: selection.questionCode }
      : selection.type === "page"
        ? { pageCode: selection.pageCode }
        : {};
  const here = commentsOfPlace(review.comments, place);
  const gone = selection.type === "settings" ? commentsWithoutPlace(review.comments, definition) : [];
  const open = countOpen(here);
  return (
    <section aria-labelledby="comments-title" className="mt-6 flex flex-col gap-3 border-t border-line pt-4">
      <h2 id="comments-title" className="flex items-center gap-2 text-sm font-bold">
        {t("comments.title")}
        {open > 0 && <Badge tone="info">{t("comments.open", { count: open })}</Badge>}
      </h2>
      {here.length === 0 && <p className="text-sm text-muted">{t("comments.none")}</p>}
      <CommentList comments={here} />
      {gone.length > 0 && (
        <>
          <p className="text-sm text-muted">{t("comments.elsewhere", { count: gone.length })}</p>
          <CommentList comments={gone} />
        </>
      )}
      <NewComment key={JSON.stringify(place)} place={place} />
    </section>
  );
}

function NewComment({ place }: Readonly<{ place: CommentPlace }>) {
  const t = useMessages("questionnaire");
  const errorText = useErrorText();
  const { studyId, actions, run } = useReview();
  const [text, setText] = useState("");
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  const add = async () => {
    setPending(true);
    const failure = await run(() => actions.add({ studyId, ...place, text }));
    setPending(false);
    if (!failure) setText("");
    // What was added a moment ago may not be saved yet.
    setError(failure && (failure.code === "not-found" ? t("comments.notSavedYet") : errorText(failure)));
  };
  return (
    <div className="flex flex-col gap-2">
      <TextArea
        label={t("comments.newComment")}
        isLabelHidden
        placeholder={t("comments.placeholder")}
        rows={2}
        maxLength={4000}
        value={text}
        onChange={setText}
      />
      <FieldError>{error}</FieldError>
      <Button
        size="small"
        className="w-fit"
        icon={<Icon as={MessageSquarePlus} />}
        isDisabled={text.trim() === ""}
        isPending={isPending}
        onPress={add}
      >
        {t("comments.add")}
      </Button>
    </div>
  );
}
