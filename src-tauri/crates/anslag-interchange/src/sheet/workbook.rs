//! The plan as `.xlsx`: real days and times, texts that never are formulas.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use super::{Cell, Form, Head, Plan, SheetError, heads};

/// The forms of the cells.
struct Forms {
    head: Format,
    day: Format,
    time: Format,
    text: Format,
}

/// The plan as the bytes of a workbook; the same bytes for the same plan and moment.
///
/// # Errors
/// `TooLong` for a title or value of hers that no cell holds, `Broken` from the writer.
pub fn xlsx(plan: &Plan) -> Result<Vec<u8>, SheetError> {
    let heads = heads(plan);
    let forms = Forms::new();
    let mut book = Workbook::new();
    let made = broken(ExcelDateTime::parse_from_str(&plan.at.slot().to_string()))?;
    let facts = DocProperties::new().set_title("Publiceringsplan").set_creation_datetime(&made);
    book.set_properties(&facts);
    let sheet = book.add_worksheet();
    broken(sheet.set_name("Plan"))?;
    broken(sheet.set_freeze_panes(1, 0))?;
    for (column, head) in (0u16..).zip(&heads) {
        broken(sheet.write_string_with_format(0, column, &head.name, &forms.head))?;
        broken(sheet.set_column_width(column, width(head.form)))?;
        for (row, post) in (1u32..).zip(plan.posts) {
            write(sheet, (row, column), &(head.value)(post), &forms).map_err(|e| named(e, head))?;
        }
    }
    let (last_row, last_column) = (plan.posts.len(), heads.len() - 1);
    let last_column = u16::try_from(last_column).unwrap_or(u16::MAX);
    broken(sheet.autofilter(0, 0, u32::try_from(last_row).unwrap_or(0), last_column))?;
    broken(book.save_to_buffer())
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    forms: &Forms,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => return Ok(()),
        Cell::Day(day) => {
            let day = ExcelDateTime::parse_from_str(&day.to_string())?;
            sheet.write_datetime_with_format(row, column, &day, &forms.day)?
        }
        Cell::Time(hour, minute) => {
            let time = ExcelDateTime::from_hms(u16::from(*hour), *minute, 0)?;
            sheet.write_datetime_with_format(row, column, &time, &forms.time)?
        }
        Cell::Number(number) => sheet.write_number(row, column, *number)?,
        Cell::Text(text) => {
            sheet.write_string_with_format(row, column, text.as_ref(), &forms.text)?
        }
    };
    Ok(())
}

fn width(form: Form) -> f64 {
    match form {
        Form::Day => 12.0,
        Form::Time => 8.0,
        Form::Narrow => 22.0,
        Form::Wide => 70.0,
    }
}

fn broken<T>(result: Result<T, XlsxError>) -> Result<T, SheetError> {
    result.map_err(|error| SheetError::Broken(error.to_string()))
}

fn named(error: XlsxError, head: &Head) -> SheetError {
    match error {
        XlsxError::MaxStringLengthExceeded => SheetError::TooLong(head.name.clone()),
        error => SheetError::Broken(error.to_string()),
    }
}

impl Forms {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            head: Format::new()
                .set_bold()
                .set_background_color(Color::RGB(0x00EF_EBE3))
                .set_border_bottom(FormatBorder::Thin),
            day: top().set_num_format("yyyy-mm-dd"),
            time: top().set_num_format("hh:mm"),
            text: top().set_text_wrap(),
        }
    }
}
