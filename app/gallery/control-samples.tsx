"use client";

import { EllipsisVertical, Info, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Sample } from "#app/gallery/sample";
import { say } from "#app/gallery/say";
import { Button } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { Checkbox } from "#components/ui/checkbox";
import { CheckboxGroup } from "#components/ui/checkbox-group";
import { ComboBox } from "#components/ui/combo-box";
import { ConfirmDialog } from "#components/ui/confirm-dialog";
import { CopyField } from "#components/ui/copy-field";
import { Dialog } from "#components/ui/dialog";
import { ErrorSummary } from "#components/ui/error-summary";
import { FieldError } from "#components/ui/field-error";
import { FileDrop } from "#components/ui/file-drop";
import { Icon } from "#components/ui/icon";
import { Menu } from "#components/ui/menu";
import { NumberField } from "#components/ui/number-field";
import { Popover } from "#components/ui/popover";
import { RadioGroup } from "#components/ui/radio-group";
import { SegmentedControl } from "#components/ui/segmented-control";
import { Select } from "#components/ui/select";
import { Switch } from "#components/ui/switch";
import { Tabs } from "#components/ui/tabs";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import { showToast } from "#components/ui/toast-queue";
import { Tooltip } from "#components/ui/tooltip";
import type { Locale } from "#i18n/locale";

export function ControlSamples({ locale }: Readonly<{ locale: Locale }>) {
  const t = say(locale);
  const [view, setView] = useState<"labels" | "codes">("labels");
  const [open, setOpen] = useState<"form" | "confirm" | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const close = t("بستن", "Close");
  const methods = [
    {
      id: "kmeans",
      label: t("کا-میانگین", "k-means"),
      description: t("برای متغیرهای عددی", "For numeric variables"),
    },
    {
      id: "lca",
      label: t("طبقهٔ پنهان", "Latent class"),
      description: t("برای پاسخ‌های طبقه‌ای", "For categorical answers"),
    },
    { id: "ward", label: t("سلسله‌مراتبی", "Hierarchical"), isDisabled: true },
  ];
  return (
    <>
      <Sample title={t("دکمه‌ها", "Buttons")}>
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary" icon={<Icon as={Plus} />} onPress={() => setOpen("form")}>
            {t("مطالعهٔ تازه", "New study")}
          </Button>
          <Button onPress={() => showToast({ tone: "success", title: t("پیوند ساخته شد", "Link made") })}>
            {t("نشان دادن پیام", "Show a toast")}
          </Button>
          <Button variant="quiet">{t("انصراف", "Cancel")}</Button>
          <Button variant="danger" icon={<Icon as={Trash2} />} onPress={() => setOpen("confirm")}>
            {t("حذف", "Delete")}
          </Button>
          <Button variant="primary" isPending>
            {t("در حال ذخیره", "Saving")}
          </Button>
          <Button isDisabled>{t("غیرفعال", "Disabled")}</Button>
          <Button size="small">{t("کوچک", "Small")}</Button>
          <Tooltip text={t("راهنمای این صفحه", "About this page")}>
            <Button variant="quiet" isIconOnly aria-label={t("راهنما", "Help")} icon={<Icon as={Info} />} />
          </Tooltip>
          <Menu
            label={t("کارهای دیگر", "More actions")}
            trigger={<Icon as={EllipsisVertical} />}
            isIconOnly
            items={[
              { id: "copy", label: t("ساختن نسخهٔ دیگر", "Duplicate") },
              { id: "delete", label: t("حذف", "Delete"), isDanger: true },
            ]}
          />
          <Popover label={t("دربارهٔ وزن", "About the weight")} size="small">
            {t(
              "وزن هر پاسخ‌گو سهم او را در برآوردها تنظیم می‌کند.",
              "A weight sets how much a respondent counts.",
            )}
          </Popover>
          <SegmentedControl
            label={t("نمایش", "Show")}
            value={view}
            onChange={setView}
            options={[
              { id: "labels", label: t("برچسب‌ها", "Labels") },
              { id: "codes", label: t("کدها", "Codes") },
            ]}
          />
        </div>
      </Sample>
      <Sample title={t("فرم", "Form")}>
        <Card>
          <form
            className="grid gap-5 lg:grid-cols-2 lg:gap-x-8"
            onSubmit={(event) => {
              event.preventDefault();
              setIsRefused(true);
            }}
          >
            {isRefused && (
              <div className="lg:col-span-2">
                <ErrorSummary
                  title={t("چیزی مانده است", "There is a problem")}
                  errors={[{ fieldId: "sample-title", message: t("عنوان را بنویسید", "Write a title") }]}
                />
              </div>
            )}
            <TextField
              id="sample-title"
              label={t("عنوان مطالعه", "Title of the study")}
              help={t("کارفرما این عنوان را می‌بیند.", "The client sees this title.")}
              error={isRefused ? t("عنوان را بنویسید", "Write a title") : undefined}
            />
            <TextField
              label={t("رایانامه", "E-mail")}
              labelNote={t("اختیاری", "optional")}
              type="email"
              dir="ltr"
              placeholder="sara@example.com"
            />
            <TextArea
              label={t("هدف", "Objective")}
              defaultValue={t("شناخت نیازهای شرکت‌های کوچک", "What small firms need")}
            />
            <NumberField
              locale={locale}
              label={t("شمار شروع‌ها", "Number of starts")}
              defaultValue={1500}
              isWhole
              suffix={t("شروع", "starts")}
              help={t("رقم فارسی یا لاتین", "Any digits")}
            />
            <Select label={t("روش", "Method")} placeholder={t("انتخاب کنید", "Choose")} options={methods} />
            <ComboBox
              label={t("متغیر", "Variable")}
              openLabel={t("نمایش گزینه‌ها", "Show options")}
              emptyText={t("چیزی پیدا نشد.", "Nothing found.")}
              options={methods}
            />
            <RadioGroup label={t("روش", "Method")} options={methods} isFramed defaultValue="kmeans" />
            <div className="flex flex-col gap-4">
              <CheckboxGroup
                label={t("مبناهای بخش‌بندی", "Segmentation bases")}
                columns={2}
                defaultValue={["needs"]}
                error={isRefused ? t("دست‌کم دو مبنا انتخاب کنید", "Choose at least two") : undefined}
                options={[
                  { id: "needs", label: t("نیازها", "Needs") },
                  { id: "attitudes", label: t("نگرش‌ها", "Attitudes") },
                  { id: "psychographic", label: t("روان‌نگاشتی", "Psychographic") },
                  { id: "sophistication", label: t("خبرگی", "Sophistication") },
                ]}
              />
              <Checkbox isIndeterminate>{t("همهٔ گویه‌ها", "All items")}</Checkbox>
              <Switch
                defaultSelected
                help={t("پاسخ‌گو می‌تواند بعداً ادامه دهد.", "Respondents can go on later.")}
              >
                {t("ادامه در بازگشت", "Resume on return")}
              </Switch>
              <RadioGroup
                label={t("زبان", "Language")}
                defaultValue="fa"
                options={[
                  { id: "fa", label: "فارسی" },
                  { id: "en", label: "English" },
                ]}
              />
              <FieldError>{t("این فرم یک بار رد شده است.", "This form was refused once.")}</FieldError>
            </div>
            <CopyField
              label={t("پیوند باز", "Open link")}
              value="https://bakhsh.example/s/k3v9q2"
              copyLabel={t("رونوشت", "Copy")}
              copiedLabel={t("برداشته شد", "Copied")}
            />
            <FileDrop
              label={t("فایل CSV را انتخاب کنید", "Choose a CSV file")}
              help={t("یا آن را این‌جا رها کنید؛ تا ۵۰ مگابایت", "or drop it here; up to 50 MB")}
              accept=".csv,text/csv"
            />
            <div className="flex justify-end gap-2 border-t border-line pt-4 lg:col-span-2">
              <Button variant="quiet">{t("انصراف", "Cancel")}</Button>
              <Button type="submit" variant="primary">
                {t("ذخیره", "Save")}
              </Button>
            </div>
          </form>
        </Card>
      </Sample>
      <Sample title={t("زبانه‌ها", "Tabs")}>
        <Tabs
          label={t("نمای داده", "Views of the data")}
          tabs={[
            {
              id: "responses",
              label: t("پاسخ‌نامه‌ها", "Responses"),
              panel: t("جدول پاسخ‌نامه‌ها", "A table of responses"),
            },
            {
              id: "codebook",
              label: t("دفترچهٔ کد", "Codebook"),
              panel: t("متغیرها و کدها", "Variables and codes"),
            },
            { id: "quality", label: t("کیفیت", "Quality"), panel: "", isDisabled: true },
          ]}
        />
      </Sample>
      <Dialog
        title={t("مطالعهٔ تازه", "New study")}
        closeLabel={close}
        isOpen={open === "form"}
        onOpenChange={() => setOpen(null)}
        actions={
          <>
            <Button variant="quiet" onPress={() => setOpen(null)}>
              {t("انصراف", "Cancel")}
            </Button>
            <Button variant="primary" onPress={() => setOpen(null)}>
              {t("ساختن", "Create")}
            </Button>
          </>
        }
      >
        <TextField label={t("عنوان", "Title")} autoFocus />
      </Dialog>
      <ConfirmDialog
        title={t("این پرسش حذف شود؟", "Delete this question?")}
        closeLabel={close}
        confirmLabel={t("حذف پرسش", "Delete question")}
        cancelLabel={t("نگه داشتن", "Keep it")}
        isDanger
        isOpen={open === "confirm"}
        onOpenChange={() => setOpen(null)}
        onConfirm={() => {
          setOpen(null);
          showToast({
            tone: "success",
            title: t("پرسش حذف شد", "Question deleted"),
            action: { label: t("بازگرداندن", "Undo"), onPress: () => {} },
          });
        }}
      >
        {t("پاسخ‌های نسخه‌های قبلی می‌مانند.", "Answers of earlier versions stay.")}
      </ConfirmDialog>
    </>
  );
}
